package dev.fauxband.app.term;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.UsageException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband term}: a terminal for AT. */
@Command(
        name = "term",
        description = {
            "Type AT into a module, ours or a real one, with completion.",
            "Tab goes on with a line, / alone lists the commands of the terminal.",
            "On a pipe it is plain: lines in, what the module says out."
        },
        footer = {
            "fauxband term                            one that runs, else one of its own",
            "fauxband term ./bc26.tty                 the serial port that run --pty made",
            "fauxband term tcp:127.0.0.1:7000",
            "fauxband term uart:/dev/ttyUSB0:115200   a real module",
            "echo AT+CSQ | fauxband term"
        })
public final class TermCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..1",
            paramLabel = "DOOR",
            description = {
                "The path of a serial port, pty:NAME, tcp:HOST:PORT or uart:DEVICE:RATE.",
                "Left out: ./fauxband.tty if it is there; else your newest run that has --control; "
                        + "else a module of its own with the platform sim."
            })
    private Optional<String> door = Optional.empty();

    @Option(names = "--own", description = "A module of its own, whatever runs.")
    private boolean own;

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        if (own && door.isPresent()) {
            throw new UsageException("--own needs no DOOR; leave one of them out.");
        }
        Map<String, String> environment = System.getenv();
        boolean hungUp = Terminals.here(environment) ? atTerminal(environment) : onPipe(environment);
        if (hungUp) {
            throw new EnvironmentException("the module has hung up.");
        }
        return ExitCode.DONE;
    }

    private boolean atTerminal(Map<String, String> environment)
            throws UsageException, EnvironmentException, IOException {
        try (TerminalSession session = TerminalSession.open(environment);
                Conversation conversation = new Conversation(session.screen(), Payload.View.TEXT);
                Reached module = reach(conversation, environment, session::end)) {
            conversation.remark(module.description() + "; / lists commands, Tab completes, Ctrl-D ends");
            session.run(new Typist(conversation, module, new Desk(conversation, module, session.screen())));
            return conversation.hungUp();
        }
    }

    private boolean onPipe(Map<String, String> environment) throws UsageException, EnvironmentException, IOException {
        PlainScreen screen =
                new PlainScreen(spec.commandLine().getOut(), spec.commandLine().getErr());
        try (Conversation conversation = new Conversation(screen, Payload.View.OFF);
                Reached module = reach(conversation, environment, () -> {})) {
            conversation.remark("fauxband term: " + module.description());
            Typist typist = new Typist(conversation, module, new Desk(conversation, module, screen));
            new PipeSession(typist, conversation).run(System.in);
            return conversation.hungUp();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** @param gone runs when the module hangs up */
    private Reached reach(Conversation conversation, Map<String, String> environment, Runnable gone)
            throws UsageException, EnvironmentException, IOException {
        ModuleSearch search = ModuleSearch.among(environment);
        Optional<ModuleSearch.Found> found =
                door.isPresent() ? Optional.of(search.named(door.get())) : own ? Optional.empty() : search.running();
        if (found.isEmpty()) {
            return OwnModule.start(conversation::heard, conversation::remark);
        }
        return new Reached(
                found.get().description(),
                found.get().door().reach(conversation::heard, () -> {
                    conversation.gone();
                    gone.run();
                }),
                found.get().control(),
                Optional.empty(),
                () -> {});
    }
}
