#include "CBundle.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char lexicon[] = {
#embed "../Derivation/Lexicon/names.txt"
    ,
#embed "../Derivation/Lexicon/titles.txt"
    ,
#embed "../Derivation/Lexicon/speech.txt"
    ,
#embed "../Derivation/Lexicon/organisations.txt"
    ,
#embed "../Derivation/Lexicon/forums.txt"
    ,
#embed "../Derivation/Lexicon/announcements.txt"
    ,
#embed "../Derivation/Lexicon/layout.txt"
};

const unsigned char *bundled_lexicon_bytes(void) { return lexicon; }
const size_t bundled_lexicon_size = sizeof lexicon;
