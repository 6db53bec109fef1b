"""A program that is watched: what it prints, and how much work it and its children do."""
import os
import select
import signal
import subprocess
import time
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# Seconds in which a program does nothing at all before it is taken to hang: longer than any test waits.
STILL = 90
# Seconds between two looks at it.
PACE = 0.5


class Watched:
    """A program that is read until its end, until it has done more work than allowed, or until it does nothing any more.

    Work is seconds of the processors' time, which is nearly the same on an idle machine and on a busy one.
    """

    def __init__(self, command, allowed, **options):
        self.allowed, self.work, self.verdict = allowed, 0.0, None
        self.process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
            **options)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.returncode is None:
            # Programs on terminals are in sessions of their own.
            for number, _ in list(family(self.process.pid)):
                try:
                    os.kill(number, signal.SIGKILL)
                except ProcessLookupError:
                    pass
            self.process.wait()
        self.process.stdout.close()

    def lines(self):
        rest, still, looked = b"", 0, time.monotonic()
        output = self.process.stdout.fileno()
        while True:
            ready = select.select([output], [], [], PACE)[0]
            if time.monotonic() - looked >= PACE:
                looked = time.monotonic()
                before, (self.work, is_running) = self.work, look(self.process.pid)
                still = 0 if ready or is_running or self.work > before else still + PACE
                if self.allowed is not None and self.work > self.allowed:
                    self.verdict = "too much work"
                elif still >= STILL:
                    self.verdict = "hangs"
                if self.verdict:
                    return
            piece = os.read(output, 1 << 16) if ready else None
            if piece:
                *whole, rest = (rest + piece).split(b"\n")
                yield from (line.decode(errors="replace") for line in whole)
            elif ready:
                self.end()
                return

    def end(self):
        _, status, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = os.waitstatus_to_exitcode(status)
        self.work = usage.ru_utime + usage.ru_stime
        if self.process.returncode:
            self.verdict = f"ended with status {self.process.returncode}"


def look(root):
    """Seconds of work of a process and its children, those that have ended too; whether one of them works, or waits for
    its turn or the disk."""
    fields = [fields for _, fields in family(root)]
    return sum(sum(map(int, member[11:15])) for member in fields) / TICKS, any(member[0] in "RD" for member in fields)


def family(root):
    """The numbers of a process and of all that it has started, with what /proc/…/stat says behind their names."""
    members, children = {}, {}
    for path in Path("/proc").iterdir():
        if path.name.isdigit():
            try:
                fields = (path / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            members[int(path.name)] = fields
            children.setdefault(int(fields[1]), []).append(int(path.name))
    waiting = [root]
    while waiting:
        one = waiting.pop()
        waiting += children.get(one, [])
        if one in members:
            yield one, members[one]
