#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char corpus[] = {
#embed "corpus.json"
};

_Alignas(64) static const unsigned char compiled[] = {
#embed "corpus.bin"
};

const unsigned char *bundled_corpus_bytes(void) { return corpus; }
const size_t bundled_corpus_size = sizeof corpus;

const unsigned char *bundled_compiled_bytes(void) { return compiled; }
const size_t bundled_compiled_size = sizeof compiled;
