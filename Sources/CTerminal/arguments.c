// The words of the command line. Swift's library reads them from /proc, and takes none to be there where that is
// not mounted; the C library hands them to what it calls before main.

void _swift_stdlib_overrideUnsafeArgvArgc(char **arguments, int count);

__attribute__((constructor)) static void take_arguments(int count, char **arguments) {
  _swift_stdlib_overrideUnsafeArgvArgc(arguments, count);
}
