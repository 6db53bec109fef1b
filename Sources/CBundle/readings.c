#include "readings.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(8) static const unsigned char readings[] = {
#embed "readings.bin"
};

const unsigned char *bundled_readings_bytes(void) { return readings; }
