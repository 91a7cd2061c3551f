package dev.fauxband.app.ctl;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code fauxband ctl events}: what happens, as it happens. */
@Command(
        name = "events",
        description = "Tell what happens, until Ctrl-C.",
        footer = {"fauxband ctl events", "fauxband ctl events module --json"})
final class CtlEvents implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private CtlCommand ctl = new CtlCommand();

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "Only events of this module.")
    private Optional<String> module = Optional.empty();

    @Override
    public Integer call() throws UsageException, EnvironmentException {
        PrintWriter out = spec.commandLine().getOut();
        String query = module.map(name -> "?module=" + CtlCommand.encoded(name)).orElse("");
        try (Stream<String> lines = ctl.client().lines("/v1/events" + query)) {
            EventLines reader = new EventLines(ctl.json());
            lines.forEach(line -> reader.read(line).ifPresent(text -> {
                out.println(text);
                out.flush();
            }));
        } catch (UncheckedIOException ended) {
            throw new EnvironmentException("the control door has gone.", ended);
        }
        return ExitCode.DONE;
    }
}
