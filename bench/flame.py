#!/usr/bin/env python3
"""Draws a flame graph as one static SVG from collapsed stacks, as async-profiler and perf write them.

    bench/flame.py --below Shard.run --title "a round trip" < stacks.collapsed > flame.svg

A box is a method; its width is the share of samples in it and in what it called. Boxes under 0.4 % are left out.
"""
import argparse
import html
import re
import sys

WIDTH, ROW, LEAST = 1200, 17, 0.004
KERNEL, OURS, OTHER = "#d9a441", "#d3603c", "#8f9aa8"


def short(frame):
    """dev/fauxband/io/fleet/Shard.turn becomes fleet/Shard.turn; names of hidden classes lose their address."""
    frame = re.sub(r"(\$\$Lambda)(\$\d+)?\.0x[0-9a-f]+", r"\1", frame)
    parts = frame.split("/")
    return "/".join(parts[-2:]) if len(parts) > 1 else frame


def tree(lines, below):
    root = {"n": 0, "kids": {}}
    for line in lines:
        stack, _, count = line.rpartition(" ")
        frames = stack.split(";")
        at = next((i for i, frame in enumerate(frames) if below in frame), None)
        if at is None:
            continue
        node = root
        node["n"] += int(count)
        for frame in frames[at:]:
            node = node["kids"].setdefault(frame, {"n": 0, "kids": {}})
            node["n"] += int(count)
    return root


def colour(frame):
    if frame.endswith("_[k]") or "/" not in frame:
        return KERNEL
    return OURS if frame.startswith("dev/fauxband") else OTHER


def boxes(node, x, depth, total, out):
    for frame, kid in sorted(node["kids"].items()):
        share = kid["n"] / total
        if share >= LEAST:
            out.append((x, depth, share, frame))
            boxes(kid, x, depth + 1, total, out)
        x += share
    return out


def main():
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ask.add_argument("--below", default="Shard.run", help="draw only what this method calls")
    ask.add_argument("--title", default="")
    given = ask.parse_args()
    root = tree(sys.stdin, given.below)
    if root["n"] == 0:
        sys.exit(f"flame.py: no stack has {given.below} in it; see --below.")
    drawn = boxes(root, 0.0, 0, root["n"], [])
    height = (max(depth for _, depth, _, _ in drawn) + 1) * ROW + 30
    print(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}"'
          ' font-family="monospace" font-size="11">')
    print(f'<rect width="{WIDTH}" height="{height}" fill="#fff"/>')
    print(f'<text x="6" y="18" font-size="13">{html.escape(given.title)}, {root["n"]:,} samples</text>')
    for x, depth, share, frame in drawn:
        left, wide, top = x * WIDTH, share * WIDTH, height - (depth + 1) * ROW - 2
        name = short(frame)
        print(f'<g><title>{html.escape(name)} {share:.1%}</title>'
              f'<rect x="{left:.1f}" y="{top}" width="{max(wide - 0.6, 0.4):.1f}"'
              f' height="{ROW - 1}" fill="{colour(frame)}"/>')
        room = int((wide - 6) / 6.7)
        if room >= 4:
            print(f'<text x="{left + 3:.1f}" y="{top + 12}">{html.escape(name[:room])}</text>')
        print("</g>")
    print("</svg>")


main()
