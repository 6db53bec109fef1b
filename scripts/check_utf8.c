// Compares the UTF-8 of the static program (Sources/CTerminal/utf8.c) with the C library's: every character, and
// random bytes taken in one by one. Prints nothing where they agree.
#define _GNU_SOURCE
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#define WENTAN_STATIC
#define mbrtowc own_mbrtowc
#define wcrtomb own_wcrtomb
#define mbrlen own_mbrlen
#define mbtowc own_mbtowc
#define mblen own_mblen
#define mbstowcs own_mbstowcs
#define wcsrtombs own_wcsrtombs
#define wcstombs own_wcstombs
#define btowc own_btowc
#define wctob own_wctob
#define iswprint own_iswprint
#define nl_langinfo own_nl_langinfo
#include "../Sources/CTerminal/utf8.c"
#undef mbrtowc
#undef wcrtomb
#undef mbstowcs
#undef wcsrtombs
#undef btowc
#undef wctob

static int faults;
#define EXPECT(condition, ...) \
  if (!(condition) && faults++ < 10) printf(__VA_ARGS__), printf("\n")

int main(void) {
  if (!setlocale(LC_CTYPE, "C.UTF-8")) return 69;
  for (long code = 0; code < 0x110000; code++) {
    char own[4] = {0}, theirs[8] = {0};
    size_t a = own_wcrtomb(own, (wchar_t)code, NULL), b = wcrtomb(theirs, (wchar_t)code, NULL);
    EXPECT(a == b && (a == (size_t)-1 || memcmp(own, theirs, a) == 0), "wcrtomb of %lX", code);
    EXPECT(own_btowc((int)code) == btowc((int)code) || code > 0xFF, "btowc of %lX", code);
    EXPECT(own_wctob((wint_t)code) == wctob((wint_t)code), "wctob of %lX", code);
  }
  srand(1);
  for (int round = 0; round < 3000000; round++) {
    // Bytes that matter, in short runs; those beyond Unicode, which the C library takes, are below.
    static const unsigned char bytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0,
                                          0xE6, 0xED, 0xEF, 0xF0, 0xF3, 0xFF, 0x96, 0x87};
    mbstate_t own = {0}, theirs = {0};
    char shown[16] = "";
    for (int i = 0; i < 5; i++) {
      char byte = (char)bytes[rand() % sizeof bytes];
      sprintf(shown + 2 * i, "%02X", (unsigned char)byte);
      wchar_t a = -1, b = -1;
      size_t x = own_mbrtowc(&a, &byte, 1, &own), y = mbrtowc(&b, &byte, 1, &theirs);
      // The C library waits for the rest of what can no longer become a character.
      if (x == (size_t)-1 && y == (size_t)-2) break;
      EXPECT(x == y && (x == (size_t)-1 || x == (size_t)-2 || a == b), "mbrtowc at the end of %s", shown);
      if (x != y || x == (size_t)-1) break;
    }
  }
  EXPECT(own_mbrlen("\xF4\x8F\xBF\xBF", 4, NULL) == 4, "the last character");
  EXPECT(own_mblen("\xF4\x90\x80\x80", 4) == -1 && own_mblen("\xF5\x80\x80\x80", 4) == -1, "beyond Unicode");
  wchar_t wide[8], back[8];
  char narrow[16];
  EXPECT(own_mbstowcs(wide, "文a", 8) == 2 && wide[0] == L'文' && wide[2] == 0, "mbstowcs");
  EXPECT(own_mbstowcs(NULL, "文探", 0) == 2, "mbstowcs without a place");
  EXPECT(own_mbstowcs(back, "文探x", 2) == 2 && back[1] == L'探', "mbstowcs into too little");
  EXPECT(own_wcstombs(narrow, L"文a", 16) == 4 && strcmp(narrow, "文a") == 0, "wcstombs");
  EXPECT(own_wcstombs(narrow, L"文探", 5) == 3, "wcstombs into too little");
  return faults ? 1 : 0;
}
