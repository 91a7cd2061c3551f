package dev.fauxband.app.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.cli.UsageException;
import dev.fauxband.script.Script;
import dev.fauxband.script.ScriptParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Scripts that are files. */
final class ScriptFiles {
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
            return script;
        } catch (NoSuchFileException missing) {
            throw new UsageException("there is no file " + file + ".");
        } catch (IOException e) {
            String mend = Files.isDirectory(file) ? "it is a directory." : "is it a transcript in UTF-8?";
            throw new UsageException("cannot read " + file + ": " + mend);
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
