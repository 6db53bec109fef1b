#include "CBundle.h"

// make writes version.h from git; without make the program is the version that is to come.
#if __has_include("version.h")
#include "version.h"
#else
#define WENTAN_VERSION "0.2.0-dev"
#endif

const char *cbundle_version(void) { return WENTAN_VERSION; }
