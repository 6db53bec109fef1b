#include "CTerminal.h"

#include <malloc.h>

// By itself malloc learns from large blocks that were freed to keep ever more, up to 64 MiB for each thread.
void cterminal_expect_to_give_memory_back(void) {
  mallopt(M_TRIM_THRESHOLD, 1 << 20);
  mallopt(M_MMAP_THRESHOLD, 32 << 20);
}

void cterminal_give_memory_back(void) { malloc_trim(0); }
