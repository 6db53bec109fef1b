#include "gb18030.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const unsigned char gb18030[] = {
#embed "gb18030.bin"
};

const unsigned char *bundled_gb18030_bytes(void) { return gb18030; }
