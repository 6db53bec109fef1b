#ifndef WORDS_H
#define WORDS_H

/// The table of words that scripts/make_words.py makes, aligned to eight bytes; WordTable.swift reads it.
const unsigned char *_Nonnull bundled_words_bytes(void);

#endif
