package dev.fauxband.script;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Collects the lines of a script, those between {@code repeat N} and {@code end} as often as they are to be played. */
final class ScriptBlocks {
    /** Lines of a script at most, repeated ones counted each time. */
    static final int LINES_MAX = 100_000;

    /** Repeats inside repeats at most. */
    static final int DEPTH_MAX = 8;

    private final Deque<Block> open = new ArrayDeque<>();
    private final List<ScriptLine> lines = new ArrayList<>();

    /** What a repeat has so far. */
    private record Block(Place at, int times, List<ScriptLine> lines) {}

    /** Adds a line; false when there is no room for more. */
    boolean add(ScriptLine line) {
        List<ScriptLine> to = inner();
        if (to.size() == LINES_MAX) {
            return false;
        }
        to.add(line);
        return true;
    }

    /** {@code repeat N}; false when too many are open. */
    boolean begin(Place at, int times) {
        if (open.size() == DEPTH_MAX) {
            return false;
        }
        open.push(new Block(at, times, new ArrayList<>()));
        return true;
    }

    /** {@code end}; false when the lines are too many. */
    boolean end() {
        Block block = open.pop();
        List<ScriptLine> to = inner();
        if ((long) block.lines().size() * block.times() > LINES_MAX - to.size()) {
            return false;
        }
        for (int i = 0; i < block.times(); i++) {
            to.addAll(block.lines());
        }
        return true;
    }

    /** Where a repeat begins that nothing ends. */
    Optional<Place> unended() {
        return Optional.ofNullable(open.peek()).map(Block::at);
    }

    List<ScriptLine> lines() {
        return lines;
    }

    private List<ScriptLine> inner() {
        Block block = open.peek();
        return block == null ? lines : block.lines();
    }
}
