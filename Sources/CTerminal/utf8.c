// UTF-8 for the static program. glibc knows no UTF-8 without the locale files of the host, and reads no files
// but those of its own version; so what ncurses and the input need of it stands here, and the linker takes it
// instead. The width of characters is Typesetting's.
#ifdef WENTAN_STATIC

// For wcwidth.
#define _GNU_SOURCE

#include <errno.h>
#include <langinfo.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <wctype.h>

/// The bytes of the character that a byte starts; 0 for one that starts none.
static int length_from(unsigned char byte) {
  if (byte < 0x80) return 1;
  if (byte >= 0xC2 && byte < 0xE0) return 2;
  if (byte >= 0xE0 && byte < 0xF0) return 3;
  return byte >= 0xF0 && byte < 0xF5 ? 4 : 0;
}

/// Whether what has come of a character, with some bytes left, can become one: it is not overlong, no surrogate
/// and not beyond Unicode.
static int can_become_character(unsigned value, int left, int length) {
  unsigned first = value << 6 * left, last = first | ((1u << 6 * left) - 1);
  static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
  return last >= least[length] && first <= 0x10FFFF && !(first >= 0xD800 && last <= 0xDFFF);
}

/// In the state, __count holds the bytes that a begun character lacks and its length, __wch its bits so far.
size_t mbrtowc(wchar_t *character, const char *text, size_t count, mbstate_t *state) {
  static mbstate_t own;
  if (!state) state = &own;
  if (!text) return mbrtowc(NULL, "", 1, state);
  int left = state->__count & 7, length = state->__count >> 3;
  unsigned value = state->__value.__wch;
  for (size_t i = 0; i < count; i++) {
    unsigned char byte = (unsigned char)text[i];
    if (!left) {
      length = length_from(byte);
      left = length - 1;
      value = length == 1 ? byte : byte & (0x7F >> length);
    } else if ((byte & 0xC0) == 0x80) {
      value = value << 6 | (byte & 0x3F);
      left--;
    } else {
      length = 0;
    }
    if (length == 0 || !can_become_character(value, left, length)) {
      errno = EILSEQ;
      return (size_t)-1;
    }
    if (left == 0) {
      *state = (mbstate_t){0};
      if (character) *character = (wchar_t)value;
      return value ? i + 1 : 0;
    }
  }
  state->__count = left | length << 3;
  state->__value.__wch = value;
  return (size_t)-2;
}

size_t wcrtomb(char *text, wchar_t character, mbstate_t *state) {
  (void)state;
  unsigned value = (unsigned)character;
  if (!text || value < 0x80) {
    if (text) *text = (char)value;
    return 1;
  }
  if (value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
    errno = EILSEQ;
    return (size_t)-1;
  }
  int length = value < 0x800 ? 2 : value < 0x10000 ? 3 : 4;
  for (int i = length - 1; i > 0; i--, value >>= 6) text[i] = (char)(0x80 | (value & 0x3F));
  text[0] = (char)(0xF00 >> length | value);
  return (size_t)length;
}

size_t mbrlen(const char *text, size_t count, mbstate_t *state) {
  static mbstate_t own;
  return mbrtowc(NULL, text, count, state ? state : &own);
}

int mbtowc(wchar_t *character, const char *text, size_t count) {
  if (!text) return 0;
  mbstate_t state = {0};
  size_t length = mbrtowc(character, text, count, &state);
  return length > count ? -1 : (int)length;
}

int mblen(const char *text, size_t count) { return mbtowc(NULL, text, count); }

size_t mbstowcs(wchar_t *characters, const char *text, size_t count) {
  size_t done = 0;
  while (!characters || done < count) {
    wchar_t character;
    int length = mbtowc(&character, text, 4);
    if (length < 0) return (size_t)-1;
    if (characters) characters[done] = character;
    if (length == 0) break;
    text += length;
    done++;
  }
  return done;
}

size_t wcsrtombs(char *text, const wchar_t **characters, size_t count, mbstate_t *state) {
  size_t done = 0;
  const wchar_t *next = *characters;
  for (;; next++) {
    char bytes[4];
    size_t length = wcrtomb(bytes, *next, state);
    if (length == (size_t)-1) return length;
    if (text && done + length > count) break;
    for (size_t i = 0; text && i < length; i++) text[done + i] = bytes[i];
    if (*next == 0) {
      if (text) *characters = NULL;
      return done;
    }
    done += length;
  }
  *characters = next;
  return done;
}

size_t wcstombs(char *text, const wchar_t *characters, size_t count) {
  return wcsrtombs(text, &characters, count, NULL);
}

wint_t btowc(int byte) { return byte >= 0 && byte < 0x80 ? (wint_t)byte : WEOF; }

int wctob(wint_t character) { return character < 0x80 ? (int)character : EOF; }

int iswprint(wint_t character) { return character && wcwidth((wchar_t)character) >= 0; }

char *nl_langinfo(nl_item item) { return item == CODESET ? "UTF-8" : ""; }

#endif
