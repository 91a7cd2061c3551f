#!/usr/bin/env python3
"""How long a module takes from AT to OK: over a PTY, TCP and RFC 2217, p50 and p99 in microseconds.

Start `./fauxband run --pty ./bench.tty --tcp 127.0.0.1:7000 --rfc2217 127.0.0.1:7001`, then run this. Needs pyserial.
A round trip is write("AT\\r") until the last octet of OK was read, echo off; pyserial's own share is in it.
"""
import sys
import time

import serial

DOORS = {
    "pty": lambda: serial.Serial("./bench.tty", 115200, timeout=5),
    "tcp": lambda: serial.serial_for_url("socket://127.0.0.1:7000", timeout=5),
    "rfc2217": lambda: serial.serial_for_url("rfc2217://127.0.0.1:7001", timeout=5),
}
WARM_UP = 500


def measure(port, rounds):
    answer = b"\r\nOK\r\n"
    port.write(b"ATE0\r")
    port.read_until(b"OK\r\n")
    took = []
    for i in range(WARM_UP + rounds):
        start = time.perf_counter_ns()
        port.write(b"AT\r")
        if port.read(len(answer)) != answer:
            raise SystemExit("no OK")
        if i >= WARM_UP:
            took.append((time.perf_counter_ns() - start) // 1000)
    return sorted(took)


def main():
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    for name, opened in DOORS.items():
        port = opened()
        took = measure(port, rounds)
        port.close()
        print(f"{name:8} p50 {took[len(took) // 2]} us  p99 {took[len(took) * 99 // 100]} us  of {rounds}", flush=True)


main()
