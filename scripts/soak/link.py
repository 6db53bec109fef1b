"""A slow line: two network namespaces joined by tunnels, between which packets are delayed, lost and held to a rate.

Run it as `link.py DELAY_MS LOSS_PERCENT KBIT_PER_SECOND NAME`; it prints READY and works until it is ended. Packets wait up
to two seconds before the narrow end; then the last are dropped, as in a modem."""
import ctypes
import fcntl
import heapq
import os
import random
import select
import signal
import struct
import subprocess
import sys
import time

CLIENT, SERVER = "10.98.87.2", "10.98.87.1"
_TUNSETIFF, _IFF_TUN, _IFF_NO_PI, _CLONE_NEWNET = 0x400454CA, 0x1, 0x1000, 0x40000000
_MOST_WAITING = 2.0
_libc = ctypes.CDLL(None, use_errno=True)


def names(name):
    """The namespaces of the client and of the server."""
    return name + "-client", name + "-server"


def _end(namespace, address, peer):
    """Makes a namespace with one end of the line in it."""
    ip = lambda *words: subprocess.run(["ip", *words], check=True)
    subprocess.run(["ip", "netns", "del", namespace], stderr=subprocess.DEVNULL)
    ip("netns", "add", namespace)
    back, there = os.open("/proc/self/ns/net", os.O_RDONLY), os.open("/run/netns/" + namespace, os.O_RDONLY)
    if _libc.setns(there, _CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")
    tunnel = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(tunnel, _TUNSETIFF, struct.pack("16sH22x", b"line", _IFF_TUN | _IFF_NO_PI))
    _libc.setns(back, _CLONE_NEWNET)
    for number in (back, there):
        os.close(number)
    ip("-n", namespace, "link", "set", "lo", "up")
    ip("-n", namespace, "addr", "add", address + "/32", "peer", peer, "dev", "line")
    ip("-n", namespace, "link", "set", "line", "up", "mtu", "1400")
    return tunnel


def carry(delay, loss, rate, name):
    """Carries packets: delay in seconds one way, loss from 0 to 1, rate in bytes a second."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    client, server = names(name)
    try:
        ends = [_end(client, CLIENT, SERVER), _end(server, SERVER, CLIENT)]
        print("READY", flush=True)
        waiting, number, free = [], 0, {end: 0.0 for end in ends}
        while True:
            patience = max(0.0, waiting[0][0] - time.monotonic()) if waiting else 1.0
            for end in select.select(ends, [], [], patience)[0]:
                packet, now = os.read(end, 2048), time.monotonic()
                if random.random() < loss or free[end] - now > _MOST_WAITING:
                    continue
                free[end] = max(now, free[end]) + len(packet) / rate
                number += 1
                heapq.heappush(waiting, (free[end] + delay, number, ends[1 - ends.index(end)], packet))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, end, packet = heapq.heappop(waiting)
                try:
                    os.write(end, packet)
                except OSError:
                    pass
    finally:
        for namespace in (client, server):
            subprocess.run(["ip", "netns", "del", namespace], stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    carry(float(sys.argv[1]) / 1e3, float(sys.argv[2]) / 100, float(sys.argv[3]) * 125, sys.argv[4])
