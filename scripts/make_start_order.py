#!/usr/bin/env python3
"""Prints the functions that a start of the program calls, for the linker to put them together.

    make_start_order.py PROGRAM

PROGRAM is linked statically and not stripped; needs valgrind and nm."""
import fcntl
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios
import time


def called(program, home):
    """The functions that are called until the first screen stands, and by a few steps."""
    profile = os.path.join(home, "profile")
    pid, terminal = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        environment = {"PATH": os.environ["PATH"], "HOME": home, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        os.execvpe("valgrind", ["valgrind", "--tool=callgrind", "--demangle=no",
                                f"--callgrind-out-file={profile}", program], environment)
    written = b""
    while "退出".encode() not in written:
        written += os.read(terminal, 1 << 16)
    # What the terminal is asked at the start: where the cursor is.
    os.write(terminal, b"\x1b[2;2R")
    for key in b"jj4kq":
        time.sleep(1)
        os.write(terminal, bytes([key]))
    try:
        while os.read(terminal, 1 << 16):
            pass
    except OSError:
        pass
    os.waitpid(pid, 0)
    with open(profile) as file:
        return set(re.findall(r"^c?fn=\(\d+\) ([A-Za-z_$][^'\s]*)", file.read(), re.M))


def variants(names, program):
    """The same functions of the C library for other processors than the one that valgrind plays."""
    bases = {match[1] for match in (re.match(r"(__\w+?)_(?:avx|sse|evex|erms)", name) for name in names) if match}
    symbols = subprocess.run(["nm", "--defined-only", program], capture_output=True, text=True, check=True).stdout
    for name in re.findall(r"^\w+ [tT] (__\w+)$", symbols, re.M):
        match = re.match(r"(__\w+?)_(?:avx|sse|evex|erms)", name)
        if match and match[1] in bases:
            yield name


def main():
    program = os.path.realpath(sys.argv[1])
    with tempfile.TemporaryDirectory() as home:
        # The second start finds what the first has kept.
        names = called(program, home) | called(program, home)
    print("\n".join(sorted(names | set(variants(names, program)))))


main()
