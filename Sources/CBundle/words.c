#include "words.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const unsigned char words[] = {
#embed "words.bin"
};

const unsigned char *bundled_words_bytes(void) { return words; }
