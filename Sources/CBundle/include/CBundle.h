// What the program carries inside itself, so that the binary is one file.
#ifndef CBUNDLE_H
#define CBUNDLE_H

#include <stddef.h>

#include "gb18030.h"
#include "bytes.h"
#include "readings.h"
#include "words.h"

/// The bundled corpus: the JSON of corpus.json, UTF-8, not terminated.
const unsigned char *_Nonnull bundled_corpus_bytes(void);
extern const size_t bundled_corpus_size;

/// Its compiled form, which `make corpus` makes of it: CompiledCorpus.swift reads it where it lies.
const unsigned char *_Nonnull bundled_compiled_bytes(void);
extern const size_t bundled_compiled_size;

/// The words of Sources/Derivation/Lexicon/*.txt, one file after the other; BundledWords.swift reads
/// them, and CompoundSurnames.swift some.
const unsigned char *_Nonnull bundled_lexicon_bytes(void);
extern const size_t bundled_lexicon_size;

/// The version of the program.
const char *_Nonnull cbundle_version(void);

#endif
