package dev.fauxband.app.scenario;

import dev.fauxband.app.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code fauxband scenarios}: what there is. */
@Command(
        name = "scenarios",
        description = "List the scenarios that come with it; 'scenarios run' runs them.",
        subcommands = ScenariosRunCommand.class,
        footer = {
            "fauxband scenarios                     each with a sentence",
            "fauxband scenarios run                 all of them",
            "fauxband scenarios run metering-24h --seed 7 --trace day.txt"
        })
public final class ScenariosCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<Scenario> scenarios = ScenarioLibrary.open().all();
        int columns =
                scenarios.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        scenarios.forEach(
                one -> out.println(one.name() + " ".repeat(columns - one.name().length()) + "  " + one.sentence()));
        out.flush();
        return ExitCode.DONE;
    }
}
