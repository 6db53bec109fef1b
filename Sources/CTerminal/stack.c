// For pthread_setattr_default_np.
#define _GNU_SOURCE

#include "CTerminal.h"

#include <pthread.h>
#include <sys/resource.h>

/// A stack that is surely large enough, and what every thread gets where the limit is lower.
enum { enough = 1 << 20, own_stack = 8 << 20 };

static void *run(void *body) {
  ((void (*)(void))body)();
  return NULL;
}

void cterminal_run_with_room(void (*body)(void)) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_STACK, &limit) != 0 || limit.rlim_cur >= enough) return body();
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, own_stack);
  // The limit is that of other threads, too, unless they ask for more.
  pthread_setattr_default_np(&attributes);
  pthread_t thread;
  if (pthread_create(&thread, &attributes, run, (void *)body) != 0) return body();
  pthread_join(thread, NULL);
}
