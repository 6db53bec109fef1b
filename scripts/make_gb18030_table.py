#!/usr/bin/env python3
"""Make Sources/CBundle/gb18030.bin, the characters of two bytes of GB18030, from Python's codec.

    scripts/make_gb18030_table.py [OUTPUT]

The layout is 126 x 190 code points of 16 bits, little-endian: by first byte from 0x81 on, and second byte from 0x40 on,
0x7F left out. Codes of four bytes need no table: the characters of the BMP that are left have them in their order.
"""
import struct
import sys
from pathlib import Path

SECONDS = [*range(0x40, 0x7F), *range(0x80, 0xFF)]
FOUR = 39420  # codes of four bytes of the BMP


def decode(*code):
    return ord(bytes(code).decode("gb18030"))


def four(number):
    rest, fourth = divmod(number, 10)
    rest, third = divmod(rest, 126)
    first, second = divmod(rest, 10)
    return first + 0x81, second + 0x30, third + 0x81, fourth + 0x30


def main():
    output = Path(sys.argv[1] if len(sys.argv) > 1 else "Sources/CBundle/gb18030.bin")
    two = [decode(first, second) for first in range(0x81, 0xFF) for second in SECONDS]
    taken = {*two, *range(0x80), *range(0xD800, 0xE000)}
    rest = [character for character in range(0x10000) if character not in taken]
    assert rest == [decode(*four(number)) for number in range(FOUR)]
    output.write_bytes(struct.pack(f"<{len(two)}H", *two))


main()
