"""A real sshd on the loopback that lets this user in as a guest, by the configuration of docs/hosting.md."""
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import time

PROJECT = pathlib.Path(__file__).resolve().parents[2]


class Server:
    """Port 0 takes a free one; `within` and `client_within` are words before the command lines of sshd and ssh."""

    def __init__(self, binary, address="127.0.0.1", port=0, within=(), client_within=()):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="wentan-soak-"))
        self.address, self.port, self.client_within = address, port or free_port(), list(client_within)
        for key in ["host", "guest"]:
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / key], check=True)
        page = (PROJECT / "docs/hosting.md").read_text()
        block = page.split("```sshd_config\n")[1].split("```")[0]
        for old, new in {
            "/usr/local/bin/wentan": str(binary),
            "/etc/ssh/news.keys/%u": str(self.folder / "guest.pub"),
            "Match User news": "Match User " + pwd.getpwuid(os.geteuid()).pw_name,
        }.items():
            assert old in block, old
            block = block.replace(old, new)
        own = f"""ListenAddress {address}
Port {self.port}
HostKey {self.folder / "host"}
PidFile none
UsePAM no
StrictModes no
PermitRootLogin yes
PasswordAuthentication no
MaxStartups 500
LogLevel ERROR
"""
        (self.folder / "sshd_config").write_text(own + block)
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        sshd = shutil.which("sshd", path="/usr/sbin:/usr/local/sbin:/usr/bin")
        if sshd is None:
            raise FileNotFoundError("sshd is not installed: apt-get install openssh-server openssh-client")
        self.log = open(self.folder / "log", "wb")
        command = [*within, sshd, "-D", "-e", "-f", self.folder / "sshd_config"]
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=self.log, env={"PATH": os.environ["PATH"]})
        time.sleep(0.5)
        if self.process.poll() is not None:
            raise RuntimeError((self.folder / "log").read_text())

    def client(self, *words):
        """The command line of an ssh that logs in."""
        return [
            *self.client_within, "ssh", "-F", "none", "-i", str(self.folder / "guest"), "-p", str(self.port),
            *"-o IdentitiesOnly=yes -o BatchMode=yes -o StrictHostKeyChecking=no".split(),
            *"-o UserKnownHostsFile=/dev/null -o LogLevel=ERROR -tt".split(), self.address, *words,
        ]

    def stop(self):
        self.process.terminate()
        self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def processes(binary):
    """The processes that run a program."""
    found = []
    for entry in pathlib.Path("/proc").iterdir():
        try:
            if entry.name.isdigit() and os.readlink(entry / "exe") == str(binary):
                found.append(int(entry.name))
        except OSError:
            pass
    return found


def processor_seconds(pids):
    """The processor time that processes have taken together."""
    ticks = 0
    for pid in pids:
        fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


def private_bytes(pid):
    """The memory that a process has for itself."""
    lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return 1024 * sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
