package dev.fauxband.app.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.sim.World;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A session of the manual's chapter 5. */
record Session(String title, Script script) {
    /** What its module is called: {@code 5.1}. */
    String name() {
        return script.name().replaceFirst("-.*", "");
    }

    /** All three, in the manual's order. */
    static List<Session> all() throws IOException {
        return List.of(
                read("Manual §5.1  Register, update, deregister", "5.1-register.txt"),
                read("Manual §5.2  Send and receive in direct push mode", "5.2-direct-push.txt"),
                read("Manual §5.3  Send and receive in buffer access mode", "5.3-buffer-access.txt"));
    }

    private static Session read(String title, String file) throws IOException {
        try (InputStream in = World.class.getResourceAsStream("sessions/" + file)) {
            if (in == null) {
                throw new IOException("the session " + file + " is not in this build");
            }
            ScriptParser.Result parsed = ScriptParser.parse(file, new String(in.readAllBytes(), UTF_8));
            if (parsed instanceof ScriptParser.Result.Read read) {
                return new Session(title, read.script());
            }
            throw new IOException(((ScriptParser.Result.Wrong) parsed).error().toString());
        }
    }
}
