#!/bin/bash
# Prints C that defines what swift-argument-parser takes of Foundation, so that the linker leaves Foundation
# out of the static program: it is half of its size, and asks for the users of the host, which a static program cannot.
# What is taken is read from the parser's object files: the JSON encoder of --experimental-dump-help, which then
# refuses, and a protocol that no error of this program conforms to.
# Usage: scripts/make_foundation_stubs.sh FOLDER-OF-OBJECTS > foundation_stubs.h
set -euo pipefail
names=$(nm -u "$1"/*.o | awk '/Foundation/ && !/:$/ { print $NF }' | sort -u)
[[ $names ]] || { echo "make_foundation_stubs: nothing in $1 uses Foundation; drop the stubs from the Makefile" >&2; exit 1; }

cat << 'HEAD'
#include <unistd.h>
__attribute__((noreturn)) static void refuse(void) {
  static const char message[] = "wentan: the static program cannot dump its help; that of the Debian package can.\n";
  ssize_t ignored = write(STDERR_FILENO, message, sizeof message - 1);
  (void)ignored;
  _exit(64);
}
HEAD

count=0
while IFS= read -r name; do
  case $name in
  *Mp) # The descriptor of a protocol: its flags (unique, open to all types), no context, a name, no requirements.
    printf '__asm__(".pushsection .rodata\\n.p2align 2\\n.globl \\"%s\\"\\n\\"%s\\":\\n"\n' "$name" "$name"
    printf '  ".long 0x00010043, 0\\n.long 1f - .\\n.long 0, 0, 0\\n1: .asciz \\"LeftOut\\"\\n.popsection\\n");\n' ;;
  *Mn | *N | *W?) # Descriptors, metadata and witness tables are data, which a function cannot stand for.
    echo "make_foundation_stubs: $name is data; see what the parser uses it for" >&2
    exit 1 ;;
  *)
    printf '__attribute__((noreturn)) void left_out_%d(void) __asm__("%s");\n' $count "$name"
    printf 'void left_out_%d(void) { refuse(); }\n' $count ;;
  esac
  count=$((count + 1))
done <<< "$names"
