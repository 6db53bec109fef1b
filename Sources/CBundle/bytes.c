// For memmem.
#define _GNU_SOURCE

#include "bytes.h"

#include <string.h>

const void *find_bytes(const void *text, size_t length, const void *piece, size_t count) {
  return memmem(text, length, piece, count);
}
