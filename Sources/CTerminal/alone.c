// What the static program does without.
#include "CTerminal.h"

#ifdef WENTAN_STATIC

#include <dlfcn.h>
#include <stddef.h>

bool cterminal_is_static(void) { return true; }

/// No library of the host is loaded: ncurses would look for that of the console's mouse, which needs the C
/// library of the host, beside the one that is linked.
void *dlopen(const char *name, int flags) {
  (void)name, (void)flags;
  return NULL;
}

void *dlsym(void *restrict library, const char *restrict name) {
  (void)library, (void)name;
  return NULL;
}

int dlclose(void *library) {
  (void)library;
  return -1;
}

char *dlerror(void) { return "this program loads no libraries"; }

/// Swift's library looks for its tools beside itself, and ends the program where there is no /proc to tell where
/// that is. There are none: the crash handlers are those of guard.c.
char *swift_copyAuxiliaryExecutablePath(const char *name) {
  (void)name;
  return NULL;
}

const char *swift_getRuntimeLibraryPath(void) { return NULL; }

const char *swift_getRootPath(void) { return NULL; }

#else

bool cterminal_is_static(void) { return false; }

#endif
