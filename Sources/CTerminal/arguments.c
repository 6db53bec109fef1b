// The words of the command line. The C library hands them to what it calls before main.

#ifdef WENTAN_STATIC

// Swift's library takes them from the stack, and /proc/self/maps tells it where that is: none are there where /proc is
// not mounted, and reading it takes a start longer than opening the corpus. Its object is left out by the linker, for
// all that is called of it stands here.
static char **words;
static int word_count;

char **_swift_stdlib_getUnsafeArgvArgc(int *count) {
  *count = word_count;
  return words;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count) {
  words = arguments;
  word_count = count;
}

#else

void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count);

#endif

__attribute__((constructor)) static void take_arguments(int count, char **arguments) {
  _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
