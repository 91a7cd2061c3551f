package dev.fauxband.app;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program {@code fauxband}: reads the command line, runs one command, ends with its exit code. */
@Command(
        name = "fauxband",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A virtual Quectel BC26 NB-IoT module.")
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /** Called by picocli, which injects the command's specification. */
    public Main() {
        this.spec = CommandSpec.create();
    }

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getErr());
    }

    /** Runs the command that {@code args} names and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }
}
