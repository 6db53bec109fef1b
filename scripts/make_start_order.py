#!/usr/bin/env python3
"""Prints the sections of Swift's runtime that a start of the program calls, for the linker to put them together.

    make_start_order.py PROGRAM

PROGRAM is linked statically and not stripped; needs valgrind and the archives of the Swift toolchain."""
import fcntl
import glob
import os
import pty
import re
import shutil
import struct
import subprocess
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
            return set(re.findall(r"^c?fn=\(\d+\) ([^'\s]+)", file.read(), re.M))


def sections():
    swift = os.path.dirname(os.path.realpath(shutil.which("swift")))
    for name in ("libswiftCore.a", "libswift_Concurrency.a"):
        found = glob.glob(f"{swift}/../lib/swift_static/linux/{name}")
        text = subprocess.run(["readelf", "-SW", *found], capture_output=True, text=True, check=True).stdout
        yield from re.findall(r" (\.text\.\S+)", text)


def main():
    wanted = called(sys.argv[1])
    found = {section for section in sections() if section.removeprefix(".text.") in wanted}
    print("\n".join(sorted(found)))


main()
