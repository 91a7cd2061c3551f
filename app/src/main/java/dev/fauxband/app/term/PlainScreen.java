package dev.fauxband.app.term;

import java.io.PrintWriter;

/** A screen that is a pipe or a file: what the module says line by line, remarks apart from it. */
final class PlainScreen implements Screen {
    private final PrintWriter out;
    private final PrintWriter err;

    PlainScreen(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public void show(Kind kind, String text) {
        PrintWriter to = kind == Kind.REMARK ? err : out;
        to.println(text);
        to.flush();
    }
}
