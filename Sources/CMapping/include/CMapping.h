// Mapped files that others may write to or cut short while they are mapped. To read beyond the end of such a file is
// SIGBUS, and a signal handler must be C.
#ifndef CMAPPING_H
#define CMAPPING_H

#include <stdbool.h>
#include <stddef.h>

/// Maps a file to be read, and remembers where.
///
/// - Returns: its first byte, or NULL.
const void *cmapping_map(int descriptor, size_t length);

/// Ends a mapping that was made by cmapping_map.
void cmapping_unmap(const void *start, size_t length);

/// Puts zeros in the place of a mapped file. They take no memory.
void cmapping_blank(const void *start, size_t length);

/// Blanks the mapping that an address lies in, so that a program that met SIGBUS there can go on.
///
/// Call it in a signal handler.
///
/// - Returns: false where the address lies in none.
bool cmapping_rescue(const void *address);

#endif
