"""A program on a terminal of 120x40, measured from outside: through its pty and /proc."""
import fcntl
import os
import re
import select
import signal
import struct
import termios
import time

COLUMNS, ROWS = 120, 40
# What a terminal is asked for, and what a plain xterm says; the cursor stands behind one narrow character.
ANSWERS = [(b"\x1b[6n", b"\x1b[1;2R"), (b"\x1b[c", b"\x1b[?64;1;2c"), (b"\x1b[0c", b"\x1b[?64;1;2c")]
SEQUENCES = re.compile(rb"\x1b(\[[0-?]*[ -/]*[@-~]|[()].|[=>]|\][^\x07\x1b]*(\x07|\x1b\\))")
# Without a byte for so long, and nearly idle, a program has done what it had to do.
QUIET = 0.03
# A pause that ends the first burst of output, the first screen.
PAUSE = 0.008
PATIENCE = 120


class Program:
    def __init__(self, argv, environment, folder):
        reading, writing = os.pipe()
        self.pid, self.terminal = os.forkpty()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
                os.chdir(folder)
                os.write(writing, struct.pack("d", time.monotonic()))
                os.execvpe(argv[0], argv, environment)
            finally:
                os._exit(127)
        os.close(writing)
        self.started = struct.unpack("d", os.read(reading, 8))[0]
        os.close(reading)

    def start(self, ready):
        return self._settle(self.started, 0.0, ready)

    def press(self, key, ready=None):
        cpu, now = self._cpu(), time.monotonic()
        os.write(self.terminal, key)
        return self._settle(now, cpu, ready)

    def _settle(self, since, cpu_before, ready):
        """Waits until the program is quiet, nearly idle, and has written a text if one is asked for.

        Gives milliseconds to the end of the first burst and to the last byte, bytes, and milliseconds of CPU."""
        text, first, last = b"", None, None
        checked, cpu_checked = time.monotonic(), self._cpu()
        while True:
            if time.monotonic() - since > PATIENCE:
                raise TimeoutError(f"{ready!r} not shown; the end of what was: {text[-300:]!r}")
            wait = PAUSE if first is None and len(text) > 1000 else QUIET
            if select.select([self.terminal], [], [], wait)[0]:
                try:
                    chunk = os.read(self.terminal, 1 << 16)
                except OSError:
                    chunk = b""
                if not chunk:
                    raise EOFError(f"it ended: {text[-300:]!r}")
                last = time.monotonic()
                for question, answer in ANSWERS:
                    if question in chunk:
                        os.write(self.terminal, answer)
                text += chunk
                checked, cpu_checked = last, self._cpu()
                continue
            if first is None and len(text) > 1000:
                first = last
                continue
            now, cpu = time.monotonic(), self._cpu()
            is_idle = cpu - cpu_checked < 0.2 * (now - checked)
            checked, cpu_checked = now, cpu
            waited = now - (last or since)
            if is_idle and waited >= QUIET and (text or waited > 0.3):
                if ready is None or ready.encode() in SEQUENCES.sub(b"", text):
                    break
        milliseconds = lambda moment: None if moment is None else 1000 * (moment - since)  # noqa: E731
        return {"first": milliseconds(first), "all": milliseconds(last), "bytes": len(text),
                "cpu": 1000 * (self._cpu() - cpu_before)}

    def processes(self):
        """The program and what it has started."""
        found, waiting = [], [self.pid]
        while waiting:
            pid = waiting.pop()
            found.append(pid)
            try:
                for thread in os.listdir(f"/proc/{pid}/task"):
                    with open(f"/proc/{pid}/task/{thread}/children") as children:
                        waiting += map(int, children.read().split())
            except OSError:
                pass
        return found

    def _cpu(self):
        """Seconds of CPU, of all threads of all processes that live."""
        total = 0.0
        for pid in self.processes():
            try:
                # The clock of a process: see clock_getcpuclockid.
                total += time.clock_gettime((~pid << 3) | 2)
            except OSError:
                pass
        return total

    def memory(self):
        """KiB: resident, its share of what is shared (PSS), written to by it alone."""
        total = {"rss": 0, "pss": 0, "dirty": 0}
        for pid in self.processes():
            with open(f"/proc/{pid}/smaps_rollup") as file:
                sizes = dict(re.findall(r"^(\w+):\s+(\d+) kB", file.read(), re.M))
            for name, key in (("rss", "Rss"), ("pss", "Pss"), ("dirty", "Private_Dirty")):
                total[name] += int(sizes[key])
        return total

    def end(self):
        for pid in self.processes():
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                pass
        os.waitpid(self.pid, 0)
        os.close(self.terminal)
