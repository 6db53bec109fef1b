"""Two hundred guests at once, each over a real ssh, walking up and down the organisations, with their place in the title."""
import heapq
import random
import re
import select
import time

from figures import percentile
from server import Server, private_bytes, processes, processor_seconds
from terminal import LAST_WORD, Terminal


class Guest:
    def __init__(self, command):
        self.terminal = Terminal(command, columns=80, rows=24)
        self.place, self.rows, self.asked, self.echoes, self.lost = 1, 0, None, [], 0

    def step(self):
        """Presses j or k, whichever moves."""
        if self.asked is not None:
            self.lost += 1
        down = self.place == 1 or self.place < self.rows and random.random() < 0.5
        self.place += 1 if down else -1
        self.asked = time.monotonic()
        self.terminal.type("j" if down else "k")

    def hear(self):
        piece = self.terminal.read()
        if piece and self.asked is not None:
            self.echoes.append(time.monotonic() - self.asked)
            self.asked = None


def walk(guests, seconds, pause):
    """Lets guests press a key now and then, and hears what comes for it."""
    start = time.monotonic()
    lines = {guest.terminal.line: guest for guest in guests}
    due = [(start + random.uniform(0, pause), number) for number in range(len(guests))]
    heapq.heapify(due)
    while due:
        wait = due[0][0] - time.monotonic()
        for line in select.select(list(lines), [], [], max(0.0, wait))[0]:
            lines[line].hear()
        while due and due[0][0] <= time.monotonic():
            _, number = heapq.heappop(due)
            guests[number].step()
            after = time.monotonic() + random.uniform(0.5, 1.5) * pause
            if after < start + seconds:
                heapq.heappush(due, (after, number))
    late = time.monotonic() + 5
    while time.monotonic() < late and any(guest.asked for guest in guests):
        for line in select.select(list(lines), [], [], 0.2)[0]:
            lines[line].hear()


def run(binary, figures, count=200, seconds=60, pause=2.0):
    server = Server(binary)
    guests, failed = [], 0
    try:
        start = time.monotonic()
        for first in range(0, count, 20):
            some = [Guest(server.client()) for _ in range(min(20, count - first))]
            guests += some
            for guest in some:
                try:
                    guest.terminal.read_until(LAST_WORD, 120)
                except TimeoutError:
                    failed += 1
        if failed:
            print((server.folder / "log").read_text()[-2000:])
        figures.tell(f"{count} sessions opened in", time.monotonic() - start, "s")
        for guest in guests:
            title = re.search(rb"(?<!\d)1/(\d+)", guest.terminal.answer("4g\x0c"))
            guest.rows = int(title[1]) if title else 0
            failed += guest.rows < 5
        pids = processes(binary)
        failed += abs(len(pids) - count)
        before = processor_seconds(pids)
        time.sleep(10)
        idle = (processor_seconds(pids) - before) / 10
        walk(guests, seconds, pause)
        lost = sum(guest.lost + (guest.asked is not None) for guest in guests)
        for guest in guests:
            place = rb"(?<!\d)%d/%d" % (guest.place, guest.rows)
            failed += not re.search(place, guest.terminal.answer("\x0c"))
        memory = [private_bytes(pid) / 1e6 for pid in pids]
        echoes = [1000 * echo for guest in guests for echo in guest.echoes]
        for guest in guests:
            guest.terminal.type("q")
        failed += sum(guest.terminal.end(30) != 0 for guest in guests)
        figures.tell("sessions that failed or are not where they should be", failed, most=0)
        figures.tell(f"keys lost, of {len(echoes)}", lost, most=0)
        figures.tell("echo, median", percentile(echoes, 50), "ms")
        figures.tell("echo, 99th percentile", percentile(echoes, 99), "ms", most=100)
        figures.tell("processor time of all while idle", 100 * idle, "%", most=1)
        figures.tell("private memory, median", percentile(memory, 50), "MB")
        figures.tell("private memory, most", max(memory), "MB", most=6)
    finally:
        for guest in guests:
            guest.terminal.kill()
        server.stop()
