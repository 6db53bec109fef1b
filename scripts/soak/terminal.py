"""A program on a terminal of its own, as a reader has it before him."""
import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time

ENVIRONMENT = {"PATH": "/usr/local/bin:/usr/bin:/bin", "TERM": "xterm-256color", "HOME": "/nonexistent"}
# The word that the first screen ends with.
LAST_WORD = "退出".encode()


class Terminal:
    def __init__(self, command, columns=120, rows=40, environment=ENVIRONMENT, folder="/"):
        self.pid, self.line = pty.fork()
        if self.pid == 0:
            try:
                os.chdir(folder)
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
                os.execvpe(command[0], command, environment)
            finally:
                os._exit(127)
        os.set_blocking(self.line, False)
        os.set_inheritable(self.line, False)
        self.status = None

    def resize(self, columns, rows):
        fcntl.ioctl(self.line, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys):
        """Types keys; how many bytes of them the terminal has taken."""
        try:
            return os.write(self.line, keys.encode() if isinstance(keys, str) else keys)
        except BlockingIOError:
            return 0

    def read(self, seconds=0.0):
        """What has come, waiting for it so long; None at the end of the line."""
        if not select.select([self.line], [], [], seconds)[0]:
            return b""
        try:
            sent = os.read(self.line, 1 << 16) or None
        except OSError:
            return None
        # What every terminal answers: where the cursor is, and that it is ready.
        for question, answer in [(b"\x1b[6n", b"\x1b[2;2R"), (b"\x1b[5n", b"\x1b[0n")]:
            for _ in range((sent or b"").count(question)):
                self.type(answer)
        return sent

    def read_until(self, text, seconds):
        """What came up to a text; without it after so long, or at the end of the line, an error."""
        deadline, sent = time.monotonic() + seconds, b""
        while text not in sent:
            piece = self.read(max(0.0, min(1.0, deadline - time.monotonic())))
            sent += piece or b""
            if piece is None or time.monotonic() >= deadline and not piece:
                raise TimeoutError(f"no {text!r} within {seconds} s in {sent[-2000:]!r}")
        return sent

    def answer(self, keys, seconds=10.0, silence=0.15):
        """What is sent for keys, up to a silence."""
        self.type(keys)
        answer = self.read(seconds) or b""
        while piece := self.read(silence):
            answer += piece
        return answer

    def end(self, seconds=10.0):
        """Waits for the end; the status as a shell has it, None if it runs on."""
        deadline = time.monotonic() + seconds
        while self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
                self.status += 0 if self.status >= 0 else 128 - 2 * self.status
            elif time.monotonic() > deadline:
                return None
            else:
                self.read(0.02)
        return self.status

    def drop(self):
        """Cuts the line."""
        if self.line >= 0:
            os.close(self.line)
        self.line = -1

    def is_gone(self):
        """Whether it has ended, without reading what it sends."""
        if self.status is None and os.waitpid(self.pid, os.WNOHANG)[0]:
            self.status = 0
        return self.status is not None

    def kill(self):
        if self.status is None:
            os.kill(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
            self.status = 128 + signal.SIGKILL
        self.drop()
