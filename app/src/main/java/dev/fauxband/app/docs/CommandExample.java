package dev.fauxband.app.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.at.AtCommand;
import dev.fauxband.at.Form;
import dev.fauxband.command.Commands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The example of a command, a session in the notation of transcripts that a test plays: the file beside its
 * declaration, or, where there is none, what a fresh module answers to the forms that need no parameters.
 */
final class CommandExample {
    private CommandExample() {}

    static List<String> of(AtCommand<?> command) {
        String file = "examples/" + command.name().replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT) + ".txt";
        try (InputStream stream = Commands.class.getResourceAsStream(file)) {
            return stream == null
                    ? asked(command)
                    : new String(stream.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> asked(AtCommand<?> command) {
        List<String> session = new ArrayList<>();
        for (AtCommand.DeclaredForm<?> declared : command.forms()) {
            boolean asks = declared.form() == Form.READ || declared.form() == Form.EXECUTION;
            if (asks) {
                String line = "AT" + command.name() + (declared.form() == Form.READ ? "?" : "");
                session.add("> " + line);
                FreshModule.answer(line).forEach(answer -> session.add("< " + answer));
            }
        }
        return session;
    }
}
