package dev.fauxband.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.script.ModemTarget;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptLine;
import dev.fauxband.script.ScriptParser;
import dev.fauxband.sim.WorldTarget;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Scripts that are files. */
final class ScriptFiles {
    private static final int ACTION_COLUMN = 3;

    private ScriptFiles() {}

    /** Reads a script. What is wrong is told in one sentence. */
    static Script script(Path file) throws UsageException {
        try {
            String text = Files.readString(file, UTF_8);
            ScriptParser.Result parsed = ScriptParser.parse(file.toString(), text, ScriptFiles::read);
            if (parsed instanceof ScriptParser.Result.Wrong wrong) {
                throw new UsageException(wrong.error().toString());
            }
            Script script = ((ScriptParser.Result.Read) parsed).script();
            if (script.lines().isEmpty()) {
                throw new UsageException(
                        file + " has no line to play; docs/scripts.md describes what a transcript is.");
            }
            known(script);
            return script;
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no file " + file + ".");
        } catch (IOException e) {
            String mend = Files.isDirectory(file) ? "it is a directory." : "is it a transcript in UTF-8?";
            throw new UsageException("cannot read " + file + ": " + mend);
        }
    }

    /** A wrong action is found before anything is played. */
    private static void known(Script script) throws UsageException {
        for (ScriptLine line : script.lines()) {
            if (line instanceof ScriptLine.Action action) {
                Optional<String> why =
                        script.wire() ? ModemTarget.mistake(action.words()) : WorldTarget.mistake(action.words());
                if (why.isPresent()) {
                    throw new UsageException(line.at() + ":" + ACTION_COLUMN + ": " + why.get());
                }
            }
        }
    }

    /** The text of a script that another one includes; empty when there is none. */
    static Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(Path.of(name), UTF_8));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
