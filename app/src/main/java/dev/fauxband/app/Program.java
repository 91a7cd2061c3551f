package dev.fauxband.app;

import dev.fauxband.app.cli.Colours;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.Mistake;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.Configuration;
import dev.fauxband.app.config.Origins;
import dev.fauxband.io.dte.DoorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line as a whole: one command runs, its mistakes become one sentence on {@code err} and an exit code. */
public final class Program {
    private static final String RUN = "run";
    private static final String CONFIG = "config";

    private final CommandLine commandLine;
    private final Map<String, String> environment;
    private Origins origins = Origins.NONE;

    /**
     * Prints to {@code out} what was asked for, to {@code err} what went wrong.
     *
     * @param environment the variables of the process; {@code NO_COLOR} is respected
     */
    public Program(PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this(CommandGroup.all(), out, err, environment);
    }

    /** With these sub-commands. */
    Program(List<Callable<Integer>> commands, PrintWriter out, PrintWriter err, Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
        boolean coloured = Colours.wanted(environment);
        commandLine = new CommandLine(new FauxbandCommand());
        HelpPage.addOptions(commandLine);
        commands.forEach(commandLine::addSubcommand);
        // What is set here reaches only the sub-commands that are there already.
        commandLine
                .setOut(out)
                .setErr(err)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(coloured ? Ansi.ON : Ansi.OFF))
                .setParameterExceptionHandler(this::mistyped)
                .setExecutionExceptionHandler(this::failed);
        HelpPage.shape(commandLine);
    }

    /** Runs the command that {@code args} names; its exit code is one of {@link ExitCode}. */
    public int run(String... args) {
        CommandLine run = commandLine.getSubcommands().get(RUN);
        if (run == null || args.length == 0 || !(args[0].equals(RUN) || args[0].equals(CONFIG))) {
            return commandLine.execute(args);
        }
        List<String> typed = List.of(args).subList(1, args.length);
        origins = Configuration.origins(run, typed, environment);
        if (args[0].equals(CONFIG)) {
            return commandLine.execute(args);
        }
        try {
            List<String> all = new ArrayList<>(List.of(RUN));
            all.addAll(List.of(Configuration.expand(run, typed, environment)));
            return commandLine.execute(all.toArray(String[]::new));
        } catch (UsageException mistake) {
            return say(run, String.valueOf(mistake.getMessage()), ExitCode.USAGE);
        }
    }

    private int mistyped(ParameterException mistake, String[] args) {
        CommandLine command = mistake.getCommandLine();
        return say(command, Mistake.sentence(mistake), ExitCode.USAGE);
    }

    private int failed(Exception failure, CommandLine command, ParseResult parsed) {
        String why = String.valueOf(failure.getMessage());
        if (failure instanceof UsageException) {
            return say(command, why, ExitCode.USAGE);
        }
        if (failure instanceof EnvironmentException || failure instanceof DoorException) {
            return say(command, why, ExitCode.ENVIRONMENT);
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return say(command, "could not read or write: " + why, ExitCode.ENVIRONMENT);
        }
        say(command, "a fault of Fauxband itself; please report it with what follows", ExitCode.FAULT);
        failure.printStackTrace(command.getErr());
        return ExitCode.FAULT;
    }

    /** What was mistyped in a file or a variable is said with its place. */
    private int say(CommandLine command, String sentence, int exitCode) {
        command.getErr().println(command.getCommandSpec().qualifiedName() + ": " + origins.before(sentence) + sentence);
        return exitCode;
    }
}
