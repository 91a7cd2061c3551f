#!/usr/bin/env python3
"""A small meter that lives through what a BC26 and its network do: host-good.py TTY [SECONDS between reports]."""
import os
import select
import sys
import termios
import time
import tty

FINAL = ("OK", "ERROR")
RESULT = {"AT+QLWOPEN": ("CONNECT OK", "CONNECT FAIL"), "AT+QLWDATASEND": ("SEND OK", "SEND FAIL")}


class Trouble(Exception):
    """The module did not do as it was told: begin anew."""


class Line:
    """The serial line: lines come out of it one by one, reports are kept apart from answers."""

    def __init__(self, path):
        self.path = path
        self.port = -1
        self.heard = b""
        self.observed = False

    def open(self):
        if self.port >= 0:
            os.close(self.port)
        self.port = os.open(self.path, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.port, termios.TCSANOW)
        self.heard = b""

    def read(self, until):
        """The next line that is not empty, or None when the time is over."""
        while True:
            line, found, rest = self.heard.partition(b"\n")
            if found:
                self.heard = rest
                text = line.strip().decode("latin-1")
                if text:
                    return text
                continue
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.port], [], [], left)[0]:
                return None
            octets = os.read(self.port, 4096)
            if not octets:
                raise Trouble("the line is gone")
            self.heard += octets

    def await_one(self, wanted, seconds):
        """Reads until one of these lines comes; whatever else comes is a report."""
        until = time.monotonic() + seconds
        while True:
            text = self.read(until)
            if text is None:
                raise Trouble("no " + " or ".join(wanted))
            if text in wanted:
                return text
            if text.startswith("+QLWOBSERVE: 0,19,0"):
                self.observed = True
            elif text.startswith("+QLWOBSERVE: 1,19,0"):
                self.observed = False

    def ask(self, command, seconds=5.0):
        """One command and its final result, and the deferred result where there is one."""
        os.write(self.port, command.encode("latin-1") + b"\r")
        answer = self.await_one(FINAL, seconds)
        results = RESULT.get(command.partition("=")[0])
        if answer == "OK" and results and not command.endswith("0x0000"):
            answer = self.await_one(results, 140.0)
        return answer

    def must(self, command):
        if self.ask(command) in ("ERROR", "CONNECT FAIL", "SEND FAIL"):
            raise Trouble(command)


def knock(line):
    """AT until somebody answers: a module that sleeps or boots loses the first ones."""
    for _ in range(120):
        try:
            line.ask("AT", 1.0)
            return
        except Trouble:
            pass
    raise Trouble("nobody answers")


def register(line):
    knock(line)
    line.observed = False
    line.must("ATE0")
    line.must("AT+QLWDEL")
    line.must('AT+QLWSERV="180.101.147.115",5683')
    line.must('AT+QLWCONF="867724030023557"')
    line.must('AT+QLWADDOBJ=19,0,1,"0"')
    line.must('AT+QLWADDOBJ=19,1,1,"0"')
    line.must("AT+QLWOPEN=0")
    until = time.monotonic() + 10.0
    while not line.observed:
        text = line.read(until)
        if text is None:
            raise Trouble("nobody observes")
        line.observed = text.startswith("+QLWOBSERVE: 0,19,0")


def main():
    line = Line(sys.argv[1])
    pause = float(sys.argv[2]) if len(sys.argv) > 2 else 0.5
    count = 0
    while True:
        try:
            line.open()
            register(line)
            while True:
                count += 1
                line.must("AT+QLWDATASEND=19,0,0,2,%04X,0x0100" % (count & 0xFFFF))
                print("report", count, flush=True)
                time.sleep(pause)
        except (Trouble, OSError) as trouble:
            print("begins anew:", trouble, flush=True)
            time.sleep(1.0)


if __name__ == "__main__":
    main()
