package dev.fauxband.app.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.data.Octets;
import java.io.UncheckedIOException;

/** Takes what the user enters: lines for the module, and commands of the terminal. */
final class Typist {
    private final Conversation conversation;
    private final Reached module;
    private final Desk desk;

    Typist(Conversation conversation, Reached module, Desk desk) {
        this.conversation = conversation;
        this.module = module;
        this.desk = desk;
    }

    /**
     * One line, or several that were pasted: of those each waits for the answer to the one before.
     *
     * @return false when the user wants to leave
     */
    boolean enter(String entered) throws InterruptedException {
        String[] lines = entered.split("\\R", -1);
        for (String line : lines) {
            if (line.startsWith("/")) {
                if (!desk.perform(line)) {
                    return false;
                }
            } else if (lines.length == 1 || !line.isBlank()) {
                type(line);
                if (lines.length > 1 && !conversation.awaitAnswers()) {
                    conversation.remark("the module does not answer");
                }
            }
        }
        return true;
    }

    private void type(String line) {
        Octets octets = Octets.copyOf((line + "\r").getBytes(UTF_8));
        conversation.typed(octets);
        try {
            module.line().type(octets);
        } catch (UncheckedIOException hungUp) {
            conversation.gone();
        }
    }
}
