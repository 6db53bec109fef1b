// The codeset of the environment's locale, without a change of the program's own.
#include "CTerminal.h"

#include <stddef.h>

#ifdef WENTAN_STATIC

const char *cterminal_codeset(void) { return NULL; }

#else

#include <langinfo.h>
#include <locale.h>

const char *cterminal_codeset(void) {
  locale_t locale = newlocale(LC_CTYPE_MASK, "", (locale_t)0);
  // It is kept: its name lies in it.
  return locale ? nl_langinfo_l(CODESET, locale) : NULL;
}

#endif
