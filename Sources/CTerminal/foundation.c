// The static program leaves Foundation out: see scripts/make_foundation_stubs.sh.
#ifdef WENTAN_STATIC
#include "foundation_stubs.h"
#endif
