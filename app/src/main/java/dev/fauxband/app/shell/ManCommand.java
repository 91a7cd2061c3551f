package dev.fauxband.app.shell;

import dev.fauxband.app.cli.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fauxband man}: prints the man page. */
@Command(
        name = "man",
        description = "Print the man page, as man reads it.",
        footer = {"fauxband man | man -l -", "fauxband man > ~/.local/share/man/man1/fauxband.1"})
public final class ManCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        root.getOut().print(ManPage.of(root));
        root.getOut().flush();
        return ExitCode.DONE;
    }
}
