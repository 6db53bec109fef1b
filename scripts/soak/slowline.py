"""A guest on a slow line: 150 ms each way, 2 % of the packets lost, 64 kbit/s."""
import os
import pathlib
import shutil
import subprocess
import sys
import time

import link
from figures import percentile
from server import Server, processes
from terminal import LAST_WORD, Terminal

NAME = "wentan-soak"


def walk(terminal, keys, pause):
    """Walks down a list, a key after every pause. The bytes a key, and how long the last drawing takes after the last key."""
    count = 0
    for _ in range(keys):
        terminal.type("j")
        end = time.monotonic() + pause
        while (left := end - time.monotonic()) > 0:
            count += len(terminal.read(left) or b"")
    start = last = time.monotonic()
    while piece := terminal.read(1):
        count += len(piece)
        last = time.monotonic()
    return count / keys, last - start


def walks(binary, figures, server):
    """What leafing through a list costs: held, step by step, and with a rest after each step for the whole pane."""
    for columns, rows in [(80, 24), (120, 40)]:
        terminal = Terminal(server.client(), columns=columns, rows=rows)
        terminal.read_until(LAST_WORD, 60)
        terminal.answer("4", 5, 1)
        for name, keys, pause in [("held j", 25, 1 / 30), ("j every 400 ms", 20, 0.4), ("j every 1.5 s", 20, 1.5)]:
            terminal.answer("g", 5, 1)
            bytes, rest = walk(terminal, keys, pause)
            figures.tell(f"{name} at {columns}×{rows}, a key", bytes, "bytes", most=900)
            if pause < 0.1:
                figures.tell("  drawn to the end after the last key", rest, "s", most=1.5)
        terminal.kill()


def run(binary, figures, keys=60, tries=5):
    if os.geteuid() != 0 or not os.path.exists("/dev/net/tun") or not shutil.which("ip"):
        print("  left out: it takes root, /dev/net/tun and ip to make a slow line")
        return
    words = [sys.executable, pathlib.Path(link.__file__), "150", "2", "64", NAME]
    line = subprocess.Popen(words, stdout=subprocess.PIPE)
    server = None
    try:
        line.stdout.readline()
        client_end, server_end = link.names(NAME)
        within, client_within = ["ip", "netns", "exec", server_end], ["ip", "netns", "exec", client_end]
        server = Server(binary, link.SERVER, 22, within, client_within)
        usable, echoes, unanswered = [], [], 0
        for _ in range(tries):
            start = time.monotonic()
            terminal = Terminal(server.client(), columns=80, rows=24)
            terminal.read_until(LAST_WORD, 60)
            usable.append(time.monotonic() - start)
            terminal.answer("4", 5, 1)
            for number in range(keys // tries):
                start = time.monotonic()
                terminal.type("j")
                piece = terminal.read(10)
                unanswered += not piece
                echoes.append(time.monotonic() - start)
                while terminal.read(0.8):
                    pass
            terminal.kill()
        walks(binary, figures, server)
        figures.tell("usable after, median", percentile(usable, 50), "s")
        figures.tell(f"usable after, most of {tries}", max(usable), "s", most=10)
        figures.tell(f"keys without an answer, of {len(echoes)}", unanswered, most=0)
        figures.tell("echo, median", percentile(echoes, 50), "s")
        figures.tell("echo, 95th percentile", percentile(echoes, 95), "s", most=1)
        # Before the line is taken away, or sshd would wait for a client that can no longer say that it is gone.
        deadline = time.monotonic() + 20
        while processes(binary) and time.monotonic() < deadline:
            time.sleep(0.1)
        figures.tell("programs left 20 s after the last key", len(processes(binary)), most=0)
    finally:
        if server:
            server.stop()
        line.terminate()
        line.wait()
