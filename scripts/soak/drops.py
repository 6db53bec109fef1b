"""A thousand lines that are cut: over ssh by the death of the client, and by the end of the terminal itself."""
import random
import time

from server import Server, processes
from terminal import LAST_WORD, Terminal

# What a reader may be at when his line drops.
STATES = ["", "2", "f", "fmt", "/me", "?", ":", "0", "2jo", "r", "'", "jjjjjjjj", "\x0c" * 40, "\x1b["]


def run(binary, figures, count=1000, at_once=20):
    server = Server(binary)
    unopened, cut, start = 0, [], time.monotonic()
    try:
        for first in range(0, count, at_once):
            # Every fourth without ssh: the terminal goes away under the program, at any moment.
            some = [
                Terminal([str(binary), "--guest"] if number % 4 == 0 else server.client(), columns=80, rows=24)
                for number in range(at_once)
            ]
            for number, terminal in enumerate(some):
                try:
                    if number % 4 or number % 8:
                        terminal.read_until(LAST_WORD, 60)
                except TimeoutError:
                    unopened += 1
                terminal.type(random.choice(STATES))
            for number, terminal in enumerate(some):
                if number % 4 == 0:
                    terminal.drop()
                    cut.append(terminal)
                else:
                    terminal.kill()
        taken = time.monotonic() - start
        deadline = time.monotonic() + 5
        while (processes(binary) or not all([terminal.is_gone() for terminal in cut])) and time.monotonic() < deadline:
            time.sleep(0.05)
        figures.tell(f"{count} drops in", taken, "s")
        figures.tell("lines that did not open", unopened, most=0)
        figures.tell("programs left 5 s after the last drop", len(processes(binary)), most=0)
    finally:
        server.stop()
