package dev.fauxband.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.at.Form;
import dev.fauxband.script.Transcript;
import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps {@link Covers} honest: the transcripts of the test hold the command in that form. */
final class CoversCheck implements BeforeEachCallback, AfterEachCallback {
    @Override
    public void beforeEach(ExtensionContext context) {
        Transcript.watch();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> typed = Transcript.typed();
        Method test = context.getRequiredTestMethod();
        for (Covers covers : test.getAnnotationsByType(Covers.class)) {
            assertThat(typed)
                    .as("lines with the " + covers.form() + " form of AT" + covers.command())
                    .anyMatch(line -> pattern(covers.command(), covers.form())
                            .matcher(line)
                            .find());
        }
    }

    /** The command behind AT, a semicolon or a basic command, and what its form wants behind it. */
    private static Pattern pattern(String command, Form form) {
        boolean basic = !command.startsWith("+");
        String before = basic ? "^AT[^+]*" : "^AT(.*;|[A-Z0-9&]*)\\s*";
        String behind = switch (form) {
            case TEST -> "\\s*=\\s*\\?\\s*(;|$)";
            case READ -> "\\s*\\?\\s*(;|$)";
            case WRITE -> "\\s*=\\s*[^?]";
            case EXECUTION -> basic ? "" : "\\s*(;|$)";
        };
        return Pattern.compile(before + Pattern.quote(command) + behind, Pattern.CASE_INSENSITIVE);
    }
}
