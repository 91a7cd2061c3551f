package dev.fauxband.sim.days;

import dev.fauxband.script.TraceNotation;
import dev.fauxband.sim.World;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.trace.TraceEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** What happened, as a transcript: the trace of a module with its air and its faults, and the log of its platform. */
final class Chronicle {
    private final TraceNotation notation = new TraceNotation();
    private final StringBuilder text = new StringBuilder();

    /** Writes down what the first module of a world and its platform have said since last asked. */
    void take(World world) {
        take(world.module());
        for (Optional<String> line = world.platform().pollLog();
                line.isPresent();
                line = world.platform().pollLog()) {
            text.append("# platform ").append(line.get()).append('\n');
        }
    }

    /** Writes down what a module has said of itself since last asked. */
    void take(WorldModule module) {
        for (Optional<TraceEvent> event = module.pollTrace(); event.isPresent(); event = module.pollTrace()) {
            text.append(notation.write(event.get()));
        }
    }

    String text() {
        return text.toString();
    }

    /** SHA-256 of the text, as hex digits. */
    String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("each Java has SHA-256", missing);
        }
    }
}
