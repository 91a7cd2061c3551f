package dev.fauxband.app.behaviour;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.data.NearestWord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The behaviours that come with Fauxband. */
public final class BehaviourLibrary {
    /** Their names, the simplest first. */
    public static final List<String> NAMES =
            List.of("meter", "tracker", "alarm", "parking", "firmware-storm", "chatty");

    private BehaviourLibrary() {}

    /** The YAML of one. */
    static String text(String name) throws UsageException {
        if (!NAMES.contains(name)) {
            throw new UsageException("there is no behaviour \"" + name + "\"; "
                    + Mistake.mend(NearestWord.to(name, NAMES), "fauxband behaviours lists them."));
        }
        try (InputStream in = BehaviourLibrary.class.getResourceAsStream(name + ".yaml")) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name + ".yaml in this build");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
