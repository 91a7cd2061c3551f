package dev.fauxband.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fauxband} without a sub-command: prints its help. */
@Command(
        name = "fauxband",
        versionProvider = Version.class,
        description = "A virtual Quectel BC26 NB-IoT module: AT commands in front, a live LwM2M client behind.",
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes%n",
        exitCodeList = {
            "0:done",
            "1:a check failed",
            "2:a mistake in what was typed; one sentence says which",
            "3:the machine lacks something; one sentence says what",
            "70:a fault of Fauxband itself",
            "130:ended by a second Ctrl-C"
        },
        footer = {
            "fauxband demo                see all of it work",
            "fauxband run --platform      a serial port, and a platform behind it",
            "fauxband term                type AT at a module, with completion",
            "fauxband manual qlwdatasend  what a command takes and answers",
            "fauxband run --help          the options of a command, with examples"
        })
final class FauxbandCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
