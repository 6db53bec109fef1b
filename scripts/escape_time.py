#!/usr/bin/env python3
"""How long the Esc key takes: from the key to the last byte of the screen without the prompt that it closes.

Usage: escape_time.py PROGRAM [KEYS]
"""
import os
import pty
import select
import statistics
import struct
import sys
import termios
import fcntl
import time

ENVIRONMENT = {"PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "HOME": "/nonexistent", "LANG": "C.UTF-8"}
# What terminals answer; the kitty keyboard protocol is known to the last alone.
COMMON = [(b"\x1b[6n", b"\x1b[2;2R"), (b"\x1b[5n", b"\x1b[0n")]
KITTY = COMMON + [(b"\x1b[?u", b"\x1b[?0u"), (b"\x1b[?2026$p", b"\x1b[?2026;2$y")]


class Terminal:
    def __init__(self, program, answers):
        self.answers = answers
        pid, self.line = pty.fork()
        if pid == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
            os.execve(program, [program], ENVIRONMENT)
        self.settle(0.5)

    def settle(self, silence):
        """Reads up to a silence; when the last byte came."""
        last = None
        while select.select([self.line], [], [], silence)[0]:
            sent = os.read(self.line, 1 << 16)
            last = time.monotonic()
            for question, answer in self.answers:
                for _ in range(sent.count(question)):
                    os.write(self.line, answer)
        return last

    def key(self, bytes):
        start = time.monotonic()
        os.write(self.line, bytes)
        return (self.settle(0.4) - start) * 1000


def measure(program, answers, escape, keys):
    terminal = Terminal(program, answers)
    times = []
    for _ in range(keys):
        terminal.key(b"f")
        times.append(terminal.key(escape))
    os.close(terminal.line)
    return times


def main():
    program, keys = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 21
    for name, answers, escape in [
        ("a terminal that answers nothing", [], b"\x1b"),
        ("one that answers", COMMON, b"\x1b"),
        ("one with the kitty protocol", KITTY, b"\x1b[27u"),
    ]:
        times = measure(program, answers, escape, keys)
        print(f"Esc on {name}: median {statistics.median(times):.1f} ms, most {max(times):.1f} ms of {keys}")


main()
