#!/usr/bin/env python3
"""A small meter with a common mistake: it takes the next line for the answer, whatever it is."""
import os
import select
import sys
import time
import tty


class Trouble(Exception):
    """The module did not do as it was told: begin anew."""


class Line:
    def __init__(self, path):
        self.port = os.open(path, os.O_RDWR | os.O_NOCTTY)
        tty.setraw(self.port)
        self.heard = b""

    def read(self, seconds):
        until = time.monotonic() + seconds
        while True:
            line, found, rest = self.heard.partition(b"\n")
            if found:
                self.heard = rest
                if line.strip():
                    return line.strip().decode("latin-1")
                continue
            left = until - time.monotonic()
            if left <= 0 or not select.select([self.port], [], [], left)[0]:
                raise Trouble("silence")
            self.heard += os.read(self.port, 4096)

    def ask(self, command):
        os.write(self.port, command.encode("latin-1") + b"\r")
        answer = self.read(5.0)
        if answer == command:
            answer = self.read(5.0)  # that was the echo
        # The mistake: a report may come before the answer, and this takes it for one that cannot be.
        if answer not in ("OK", "ERROR"):
            sys.exit("no module answers " + answer)
        if answer == "ERROR":
            raise Trouble(command)

    def expect(self, text, seconds):
        while True:
            line = self.read(seconds)
            if line == text:
                return
            if line.endswith(" FAIL"):
                raise Trouble(line)


def register(line):
    line.ask("ATE0")
    line.ask("AT+QLWDEL")
    line.ask('AT+QLWSERV="180.101.147.115",5683')
    line.ask('AT+QLWCONF="867724030023557"')
    line.ask('AT+QLWADDOBJ=19,0,1,"0"')
    line.ask('AT+QLWADDOBJ=19,1,1,"0"')
    line.ask("AT+QLWOPEN=0")
    line.expect("CONNECT OK", 140.0)
    line.expect("+QLWOBSERVE: 0,19,0,0", 10.0)


def main():
    line = Line(sys.argv[1])
    count = 0
    while True:
        try:
            register(line)
            while True:
                count += 1
                line.ask("AT+QLWDATASEND=19,0,0,2,%04X,0x0100" % (count & 0xFFFF))
                line.expect("SEND OK", 140.0)
                print("report", count, flush=True)
                time.sleep(0.5)
        except Trouble as trouble:
            print("begins anew:", trouble, flush=True)
            time.sleep(0.1)


if __name__ == "__main__":
    main()
