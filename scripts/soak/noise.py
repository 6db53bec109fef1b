"""A million random bytes of keys, of mouse reports and of rubbish, with the window changing its size."""
import os
import random
import tempfile
import time

from terminal import ENVIRONMENT, LAST_WORD, Terminal

# ^C and ^\ end the program; after ^S the terminal takes neither output nor, soon, input.
KEYS = [bytes([byte]) for byte in range(256) if byte not in (0x03, 0x1C, 0x13)]
WORDS = [key.encode() for key in "jklhgGnNoOrzsSFtmMTCReyYiqc|:?!'/f0123456"] + [
    b"\x1b", b"\r", b"\t", b"\x7f", b"\x1b[A", b"\x1bOB", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[Z", b"mt\r", b"fmei\r", b":goto mt\r",
    b"\x1b[200~", b"\x1b[201~", b"\x1b[24;80R", b"\x1b[?1;2c", b"\x1b[", b"\x1b[<", b"\x1b[1;5", "梅涛".encode(), "，。？：".encode(), b"\xe6\xa2",
]


def noise(generator, size):
    """Random input of about a size."""
    data = b""
    while len(data) < size:
        kind = generator.random()
        if kind < 0.25:
            data += generator.choice(KEYS)
        elif kind < 0.8:
            data += generator.choice(WORDS)
        else:
            button = generator.choice([0, 1, 2, 3, 32, 35, 64, 65, 200])
            x, y = generator.choice([1, 2, 40, 80, 300, 99999]), generator.choice([1, 2, 12, 24, 300, 99999])
            data += b"\x1b[<%d;%d;%d%c" % (button, x, y, generator.choice(b"Mm"))
    return data


def run(binary, figures, size=1_000_000, seed=None):
    seed = seed if seed is not None else random.randrange(1 << 32)
    print(f"  seed {seed}")
    generator = random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="wentan-soak-") as home:
        environment = ENVIRONMENT | {"HOME": home, "XDG_STATE_HOME": home + "/state", "XDG_CONFIG_HOME": home}
        sent, starts, crashes, hangs, start = 0, 0, 0, 0, time.monotonic()
        terminal = None
        while sent < size:
            if terminal is None:
                terminal = Terminal([str(binary), "--guest"], 80, 24, environment, home)
                terminal.read_until(LAST_WORD, 20)
                starts += 1
            data = noise(generator, generator.choice([1, 10, 50, 400]))
            if generator.random() < 0.1:
                terminal.resize(generator.choice([1, 20, 40, 80, 120, 300]), generator.choice([1, 5, 12, 24, 40, 100]))
            progress = time.monotonic()
            while data and terminal.end(0) is None:
                taken = terminal.type(data[:1024])
                data, sent = data[taken:], sent + taken
                progress = time.monotonic() if taken else progress
                if time.monotonic() > progress + 20:
                    hangs += 1
                    break
                # So that it takes what was sent, and little is sent to one that has ended meanwhile.
                terminal.read(0.002)
            if data and terminal.end(0) is None:
                terminal.kill()
                terminal = None
            elif terminal.end(0) is not None:
                # The q of the noise ends it; nothing else may.
                crashes += terminal.status != 0
                terminal.kill()
                terminal = None
        if terminal is not None:
            while terminal.read(0.5):
                pass
            # Whatever is open, another size is drawn.
            terminal.resize(90, 30)
            hangs += not terminal.read(10) and terminal.end(5) is None
            terminal.kill()
        files = [os.path.join(folder, name) for folder, _, names in os.walk(home) for name in names]
        figures.tell(f"{sent} bytes, {starts} starts, in", time.monotonic() - start, "s")
        figures.tell("crashes", crashes, most=0)
        figures.tell("hangs", hangs, most=0)
        figures.tell("files written", len(files), most=0)
