package dev.fauxband.app.docs;

import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.app.config.ProfileFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband profiles}: the personalities of the module, from its profile fields. */
@Command(
        name = "profiles",
        description = "Show the module's personalities, and how each is known.",
        footer = {
            "fauxband profiles          the personalities side by side",
            "fauxband profiles strict   one of them, field by field",
            "fauxband profiles my.yaml  one of your own, with its identity and answers"
        })
public final class ProfilesCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME|FILE",
            completionCandidates = ModuleOptions.ProfileNames.class,
            description = "${COMPLETION-CANDIDATES}; all side by side when left out.")
    private Optional<String> name = Optional.empty();

    @Override
    public Integer call() throws UsageException {
        PrintWriter out = spec.commandLine().getOut();
        if (name.isEmpty()) {
            out.print(ProfileText.sideBySide());
        } else if (ProfileFile.named(name.get())) {
            ProfileFile file = ProfileFile.read(Path.of(name.get()));
            out.print(ProfileText.one(file.profile()) + ProfileText.own(file));
        } else {
            out.print(ProfileText.one(ModuleOptions.find(name.get())));
        }
        out.flush();
        return ExitCode.DONE;
    }
}
