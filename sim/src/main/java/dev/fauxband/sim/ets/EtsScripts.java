package dev.fauxband.sim.ets;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The texts beside this class. They are ours: what is wrong with one is a fault of this program. */
final class EtsScripts {
    private EtsScripts() {}

    static Script read(String file) {
        ScriptParser.Result parsed = ScriptParser.parse(file, text(file));
        if (parsed instanceof ScriptParser.Result.Wrong wrong) {
            throw new IllegalStateException(wrong.error().toString());
        }
        return ((ScriptParser.Result.Read) parsed).script();
    }

    static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(EtsScripts.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
