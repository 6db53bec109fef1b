"""A guest who sends keys as fast as the line takes them, beside guests who walk, each over a real ssh."""
import os
import threading
import time

from figures import percentile
from server import Server, private_bytes, processes
from sessions import Guest, walk
from terminal import LAST_WORD, Terminal


class Flood(threading.Thread):
    """Types without a pause, and reads what is sent meanwhile."""

    def __init__(self, terminal):
        super().__init__(daemon=True)
        self.terminal, self.sent, self.heard, self.is_over = terminal, 0, 0, False

    def run(self):
        keys = b"jk" * 2048
        while not self.is_over:
            self.sent += self.terminal.type(keys)
            self.heard += len(self.terminal.read(0.001) or b"")


def run(binary, figures, seconds=20, others=10):
    server = Server(binary)
    guests, flood = [], None
    try:
        before = set(processes(binary))
        terminal = Terminal(server.client(), columns=80, rows=24)
        terminal.read_until(LAST_WORD, 60)
        pid = (set(processes(binary)) - before).pop()
        idle = private_bytes(pid)
        guests = [Guest(server.client()) for _ in range(others)]
        for guest in guests:
            guest.terminal.read_until(LAST_WORD, 60)
            guest.terminal.answer("4g", 2)
            guest.rows = 20
        flood = Flood(terminal)
        flood.start()
        walk(guests, seconds, 1.0)
        memory = private_bytes(pid)
        flood.is_over = True
        flood.join()
        echoes = [1000 * echo for guest in guests for echo in guest.echoes]
        figures.tell(f"keys sent in {seconds} s", flood.sent)
        figures.tell("bytes drawn meanwhile", flood.heard)
        figures.tell("drawings that did not come", int(flood.heard == 0), most=0)
        figures.tell("memory, as against before", memory / idle, "times", most=2)
        figures.tell(f"echo of {others} others, 99th percentile", percentile(echoes, 99), "ms", most=100)
        start = time.monotonic()
        terminal.drop()
        while os.path.exists(f"/proc/{pid}") and time.monotonic() < start + 20:
            time.sleep(0.05)
        figures.tell("gone after the line is cut", time.monotonic() - start, "s", most=5)
    finally:
        if flood:
            flood.is_over = True
        for guest in guests:
            guest.terminal.kill()
        server.stop()
