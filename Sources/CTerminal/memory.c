#include "CTerminal.h"

#include <malloc.h>

void cterminal_give_memory_back(void) { malloc_trim(0); }
