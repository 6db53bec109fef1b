// What swift-argument-parser takes of Foundation, so that the linker leaves Foundation out of the static program:
// half of its size, and calls for the users of the host that a static program cannot make. It is the JSON
// encoder of --experimental-dump-help, and a protocol that no error here conforms to. If a later version takes
// more, the link fails with these names defined twice.
#ifdef WENTAN_STATIC

#include <unistd.h>

__attribute__((noreturn)) static void refuse(void) {
  static const char message[] = "wentan: the static program cannot dump its help; that of the Debian package can.\n";
  ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
  (void)ignored;
  _exit(64);
}

#define LEFT_OUT(name, symbol)                                \
  __attribute__((noreturn)) void name(void) __asm__(symbol); \
  void name(void) { refuse(); }

LEFT_OUT(encoder_type, "$s20FoundationEssentials11JSONEncoderCMa")
LEFT_OUT(encoder_init, "$s20FoundationEssentials11JSONEncoderCACycfc")
LEFT_OUT(encoder_sorted, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV10sortedKeysAEvau")
LEFT_OUT(encoder_pretty, "$s20FoundationEssentials11JSONEncoderC16OutputFormattingV13prettyPrintedAEvau")
LEFT_OUT(string_of_data, "$sSS20FoundationEssentialsE4data8encodingSSSgAA4DataVh_SSAAE8EncodingVtcfC")
LEFT_OUT(encoding_utf8, "$sSS20FoundationEssentialsE8EncodingV4utf8ACvau")

// The descriptor of the protocol LocalizedError: its flags (a protocol, unique, open to all types), no context,
// its name, and no requirements.
__asm__(
    ".pushsection .rodata\n"
    ".p2align 2\n"
    ".globl \"$s20FoundationEssentials14LocalizedErrorMp\"\n"
    "\"$s20FoundationEssentials14LocalizedErrorMp\":\n"
    ".long 0x00010043, 0\n"
    ".long 1f - .\n"
    ".long 0, 0, 0\n"
    "1: .asciz \"LocalizedError\"\n"
    ".popsection\n");

#endif
