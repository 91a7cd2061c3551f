package dev.fauxband.app.term;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;

/** A user who is a program or a file: each line is typed when all is over that the one before has begun. */
final class PipeSession {
    private final Typist typist;
    private final Conversation conversation;

    PipeSession(Typist typist, Conversation conversation) {
        this.typist = typist;
        this.conversation = conversation;
    }

    /** Reads until the input ends, and waits for what the last line has begun. */
    void run(InputStream in) throws IOException, InterruptedException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, UTF_8));
        boolean on = true;
        for (String line = lines.readLine(); on && line != null && !conversation.hungUp(); line = lines.readLine()) {
            on = line.isBlank() || typist.enter(line);
            if (!conversation.awaitResults()) {
                conversation.remark("not answered, or not to the end: " + line.strip());
            }
        }
    }
}
