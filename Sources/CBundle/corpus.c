#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char corpus[] = {
#embed "corpus.json"
};

const unsigned char *bundled_corpus_bytes(void) { return corpus; }
const size_t bundled_corpus_size = sizeof corpus;
