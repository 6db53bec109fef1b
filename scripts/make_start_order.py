#!/usr/bin/env python3
"""Prints the functions that a start of the program calls, for the linker to put them together.

    make_start_order.py PROGRAM

PROGRAM is linked statically and not stripped; needs valgrind."""
import fcntl
import os
import pty
import re
import struct
import sys
import tempfile
import termios
import time


def called(program):
    """The functions that are called until the first screen stands, and by a few steps."""
    with tempfile.TemporaryDirectory() as folder:
        profile = os.path.join(folder, "profile")
        pid, terminal = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            environment = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color", "LANG": "C.UTF-8"}
            os.execvpe("valgrind", ["valgrind", "--tool=callgrind", "--demangle=no",
                                    f"--callgrind-out-file={profile}", program], environment)
        written = b""
        while "退出".encode() not in written:
            written += os.read(terminal, 1 << 16)
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


print("\n".join(sorted(called(sys.argv[1]))))
