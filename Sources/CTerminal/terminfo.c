#include "CTerminal.h"

#include <string.h>

const char *cterminal_description(const char *name) {
  static const struct {
    const char *name, *description;
  } carried[] = {
#include "terminfo.h"
  };
  for (size_t i = 0; i < sizeof carried / sizeof *carried; i++)
    if (strcmp(carried[i].name, name) == 0) return carried[i].description;
  return NULL;
}
