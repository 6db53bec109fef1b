#ifndef BYTES_H
#define BYTES_H

#include <stddef.h>

/// Where some bytes stand first among others, or NULL: memmem of the C library, which Swift does not see.
const void *_Nullable find_bytes(const void *_Nonnull text, size_t length, const void *_Nonnull piece, size_t count);

#endif
