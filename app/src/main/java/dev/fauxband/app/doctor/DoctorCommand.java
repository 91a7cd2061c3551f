package dev.fauxband.app.doctor;

import dev.fauxband.app.cli.ExitCode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fauxband doctor}: looks at the machine and prints one line for each thing that the other commands need. */
@Command(
        name = "doctor",
        description = "Look whether this machine has what Fauxband needs.",
        footer = "fauxband doctor   one line each; ends with 3 when something is missing")
public final class DoctorCommand implements Callable<Integer> {
    private static final int COAP_PORT = 5683;

    private final List<Supplier<Finding>> checks;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public DoctorCommand() {
        this(checks(System.getenv()));
    }

    DoctorCommand(List<Supplier<Finding>> checks) {
        this.checks = List.copyOf(checks);
    }

    private static List<Supplier<Finding>> checks(Map<String, String> environment) {
        return List.of(
                JavaCheck::look,
                NativeCheck::look,
                () -> PtyCheck.look(Path.of(System.getProperty("java.io.tmpdir"))),
                () -> DirectoryCheck.look(Path.of("")),
                OpenFilesCheck::look,
                () -> PortCheck.look(COAP_PORT),
                () -> NetCheck.look(environment),
                () -> TerminalCheck.look(environment.getOrDefault("PATH", "")));
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean fails = false;
        for (Supplier<Finding> check : checks) {
            Finding finding = check.get();
            out.println(finding.line());
            out.flush();
            fails |= finding.verdict() == Finding.Verdict.FAIL;
        }
        return fails ? ExitCode.ENVIRONMENT : ExitCode.DONE;
    }
}
