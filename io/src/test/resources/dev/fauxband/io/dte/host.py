"""A host at a PTY, told line by line what to do. Each line is answered by one line: a result, or the name of an error."""
import ctypes
import errno
import fcntl
import os
import select
import struct
import sys
import termios
import time
import tty

TIOCEXCL = 0x540C
CAPABILITY_VERSION = 0x20080522
CAP_SYS_ADMIN = 21


def become_ordinary():
    """An exclusive lock does not stop the privileged: give that privilege away."""
    libc = ctypes.CDLL(None, use_errno=True)
    header = ctypes.create_string_buffer(struct.pack("Ii", CAPABILITY_VERSION, 0))
    sets = (ctypes.c_uint32 * 6)()
    if libc.capget(header, sets) == 0:
        sets[0] &= ~(1 << CAP_SYS_ADMIN)
        sets[1] &= ~(1 << CAP_SYS_ADMIN)
        libc.capset(header, sets)


class Host:
    def __init__(self, path):
        self.path = path
        self.terminal = -1

    def open(self):
        self.terminal = os.open(self.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)

    def close(self):
        os.close(self.terminal)

    def reopen(self):
        self.close()
        self.open()

    def write(self, digits):
        """Writes all, waiting for room."""
        left = bytes.fromhex(digits)
        while left:
            select.select([], [self.terminal], [])
            left = left[os.write(self.terminal, left):]

    def fill(self, octets):
        """Writes until there is no room or all is written; the count."""
        total = 0
        try:
            while total < int(octets):
                total += os.write(self.terminal, b"x" * min(1000, int(octets) - total))
        except BlockingIOError:
            pass
        return str(total)

    def some(self, count):
        """What is there, at most so many octets; none if select() was wrong, as it may be while the line is cleaned."""
        try:
            octets = os.read(self.terminal, count)
        except BlockingIOError:
            return b""
        if not octets:
            raise EOFError("hung up")
        return octets

    def read(self, count):
        """Reads exactly so many octets."""
        got = b""
        until = time.monotonic() + 20
        while len(got) < int(count) and time.monotonic() < until:
            if select.select([self.terminal], [], [], 1)[0]:
                got += self.some(int(count) - len(got))
        return got.hex()

    def stale(self, milliseconds):
        """What is there to be read within that time."""
        got = b""
        while select.select([self.terminal], [], [], int(milliseconds) / 1000)[0]:
            more = os.read(self.terminal, 65536)
            if not more:
                break
            got += more
        return got.hex()

    def settings(self):
        iflag, oflag, cflag, lflag, _, _, cc = termios.tcgetattr(self.terminal)
        return "%x %x %x %x %s %s" % (iflag, oflag, cflag, lflag, cc[termios.VMIN], cc[termios.VTIME])

    def spoil(self):
        """Leaves the line as a careless terminal program does: cooked, with echo, slow, seven bits."""
        settings = termios.tcgetattr(self.terminal)
        settings[0] |= termios.ICRNL | termios.IXON
        settings[1] |= termios.OPOST | termios.ONLCR
        settings[2] = settings[2] & ~termios.CSIZE | termios.CS7 | termios.PARENB
        settings[3] |= termios.ECHO | termios.ICANON | termios.ISIG
        settings[4] = settings[5] = termios.B1200
        termios.tcsetattr(self.terminal, termios.TCSANOW, settings)

    def echo(self):
        settings = termios.tcgetattr(self.terminal)
        settings[3] |= termios.ECHO
        termios.tcsetattr(self.terminal, termios.TCSANOW, settings)

    def hurry(self, first, end):
        """Opens, asks, reads the answer, types half a line, closes, and again without a pause; the answers missed."""
        missed = []
        for i in range(int(first), int(end)):
            self.open()
            os.write(self.terminal, b"%d\r" % i)
            want = b"<%d>" % i
            got = b""
            while not got.endswith(want) and select.select([self.terminal], [], [], 2)[0]:
                got += self.some(100)
            if got != want:
                missed.append("%d:%r" % (i, got))
            os.write(self.terminal, b"half")
            self.close()
        return ",".join(missed)

    def pour(self, times, octets):
        """Opens, types so much in one blocking write, closes, and again without a pause."""
        for _ in range(int(times)):
            terminal = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
            os.write(terminal, b"z" * int(octets))
            os.close(terminal)

    def lock(self):
        fcntl.ioctl(self.terminal, TIOCEXCL)

    def pause(self, milliseconds):
        time.sleep(int(milliseconds) / 1000)


def main():
    become_ordinary()
    host = Host(sys.argv[1])
    for line in sys.stdin:
        words = line.split()
        try:
            answer = getattr(host, words[0])(*words[1:])
            print(answer if answer else "ok", flush=True)
        except EOFError as e:
            print(e, flush=True)
        except OSError as e:
            print(errno.errorcode.get(e.errno, str(e)), flush=True)


main()
