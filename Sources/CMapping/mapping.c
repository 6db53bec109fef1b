// For MAP_ANONYMOUS.
#define _GNU_SOURCE

#include "CMapping.h"

#include <errno.h>
#include <stdatomic.h>
#include <sys/mman.h>

enum { most_mappings = 64 };

// A signal handler reads them: a slot is taken by its length, and is none until its start is there.
static struct {
  _Atomic(size_t) length;
  _Atomic(const char *) start;
} mappings[most_mappings];

const void *cmapping_map(int descriptor, size_t length) {
  if (length == 0) return NULL;
  for (int i = 0; i < most_mappings; i++) {
    size_t none = 0;
    if (!atomic_compare_exchange_strong(&mappings[i].length, &none, length)) continue;
    void *start = mmap(NULL, length, PROT_READ, MAP_SHARED, descriptor, 0);
    if (start == MAP_FAILED) {
      atomic_store(&mappings[i].length, 0);
      return NULL;
    }
    atomic_store(&mappings[i].start, start);
    return start;
  }
  return NULL;
}

void cmapping_unmap(const void *start, size_t length) {
  for (int i = 0; i < most_mappings; i++) {
    if (atomic_load(&mappings[i].start) != start) continue;
    // First forgotten: what is mapped there next belongs to somebody else.
    atomic_store(&mappings[i].start, NULL);
    munmap((void *)start, length);
    atomic_store(&mappings[i].length, 0);
    return;
  }
}

void cmapping_blank(const void *start, size_t length) {
  int saved = errno;
  mmap((void *)start, length, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED | MAP_NORESERVE, -1, 0);
  errno = saved;
}

bool cmapping_rescue(const void *address) {
  for (int i = 0; i < most_mappings; i++) {
    const char *start = atomic_load(&mappings[i].start);
    size_t length = atomic_load(&mappings[i].length);
    if (start == NULL || (const char *)address < start || (const char *)address >= start + length) continue;
    cmapping_blank(start, length);
    return true;
  }
  return false;
}
