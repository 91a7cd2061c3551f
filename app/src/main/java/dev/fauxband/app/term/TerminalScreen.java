package dev.fauxband.app.term;

import java.util.function.Consumer;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;

/** A screen where somebody types: what comes is shown above the line that is being typed. */
final class TerminalScreen implements Screen {
    private final Consumer<AttributedString> above;
    private final boolean colours;

    /** @param above prints a line above the one that is being typed */
    TerminalScreen(Consumer<AttributedString> above, boolean colours) {
        this.above = above;
        this.colours = colours;
    }

    /** As a transcript has it, so that what is copied from the screen can be played. */
    @Override
    public void show(Kind kind, String text) {
        String mark = kind.ofModule() ? "< " : kind == Kind.REPLY ? "" : "# ";
        above.accept(new AttributedString(mark + text, colours ? style(kind) : AttributedStyle.DEFAULT));
    }

    private static AttributedStyle style(Kind kind) {
        return switch (kind) {
            case GOOD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case BAD -> AttributedStyle.DEFAULT.foreground(AttributedStyle.RED).bold();
            case REPORT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case PAYLOAD, REMARK -> AttributedStyle.DEFAULT.faint();
            case ANSWER, REPLY -> AttributedStyle.DEFAULT;
        };
    }
}
