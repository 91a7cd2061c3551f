package dev.fauxband.app.torture;

import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.ModuleOptions;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.run.TcpAddress;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.modem.FieldType;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code fauxband torture}: a host program through all that goes wrong with real modules. */
@Command(
        name = "torture",
        description = {
            "Put your own host program through mixtures of faults.",
            "Each seed is a new module with the sim platform, a new start of the program and",
            "another mixture. What is watched: every command is answered once, the host goes",
            "on reporting, waits for answers, heeds FAIL, repeats nothing for ever."
        },
        footer = {
            "fauxband torture --host 'python3 examples/host-buggy.py {tty}' --time 1m",
            "fauxband torture --host './firmware --port {tty}' --seeds 100 --junit r.xml",
            "fauxband torture --host './firmware {tcp}' --faults urc-collides,split"
        })
public final class TortureCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--host",
            paramLabel = "COMMAND",
            description = "Your program, for the shell; {tty} is the serial port, {tcp} is 127.0.0.1:PORT.")
    private Optional<String> host = Optional.empty();

    @Option(
            names = "--pty",
            paramLabel = "LINK",
            description = "Without --host: a serial port for a host that lives through all seeds.")
    private Optional<String> pty = Optional.empty();

    @Option(names = "--tcp", paramLabel = "HOST:PORT", description = "The same at a TCP port.")
    private Optional<String> tcp = Optional.empty();

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds; 30 unless told.")
    private int seeds = 30;

    @Option(names = "--first", paramLabel = "SEED", description = "The first seed; 1 unless told.")
    private long first = 1;

    @Option(names = "--time", paramLabel = "TIME", description = "All of it, shrinking too, takes no longer than this.")
    private Optional<String> time = Optional.empty();

    @Option(
            names = "--within",
            paramLabel = "TIME",
            description = "How soon the host reports after the last fault, and reacts to a FAIL; 30s unless told.")
    private String within = "30s";

    @Option(
            names = "--report",
            paramLabel = "REGEX",
            description = "What on the line is a report; SEND OK, or OK to a NON message, unless told.")
    private Optional<String> report = Optional.empty();

    @Option(names = "--faults", paramLabel = "NAME,...", split = ",", description = "Only these of 'fauxband faults'.")
    private List<String> faults = new ArrayList<>();

    @Option(names = "--keep-going", description = "Go on behind the first finding.")
    private boolean keepGoing;

    @Option(names = "--junit", paramLabel = "FILE", description = "Write what came of it as JUnit XML.")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "Write what came of it as a page.")
    private Optional<Path> html = Optional.empty();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Override
    public Integer call() throws UsageException, IOException, DoorException {
        long deadlineNs = time.isEmpty() ? Long.MAX_VALUE : System.nanoTime() + duration("--time", time.get());
        List<String> allowed = Mixture.allowed(faults);
        Torturer.Setup setup = new Torturer.Setup(
                host.orElse(""),
                module.profile(),
                module.identity(),
                air.change(),
                duration("--within", within),
                pattern());
        List<Verdict> verdicts = new ArrayList<>();
        PrintWriter out = spec.commandLine().getOut();
        try (Rack rack = rack(setup, deadlineNs)) {
            boolean more = true;
            for (long seed = first; more && seed < first + seeds; seed++) {
                Verdict verdict = rack.run(seed, Mixture.of(seed, allowed));
                verdict.finding().ifPresent(finding -> {
                    out.println("found: the host " + finding.sentence());
                    out.flush();
                });
                Verdict shortest = verdict.finding().isPresent() ? rack.shrink(verdict) : verdict;
                verdicts.add(shortest);
                say(out, new TortureReport(verdicts, again()), shortest);
                more = !verdict.cutOff() && (keepGoing || verdict.finding().isEmpty());
            }
        }
        write(new TortureReport(verdicts, again()));
        boolean clean = verdicts.stream().allMatch(verdict -> verdict.finding().isEmpty());
        long done = verdicts.stream().filter(verdict -> !verdict.cutOff()).count();
        out.println(done + " seeds, " + (clean ? "clean" : "with findings"));
        return clean ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    private Rack rack(Torturer.Setup setup, long deadlineNs) throws UsageException, IOException, DoorException {
        if (host.isPresent()) {
            return new Torturer(setup, deadlineNs);
        }
        if (pty.isEmpty() && tcp.isEmpty()) {
            throw new UsageException("torture needs --host COMMAND, or a door for a host: --pty ./host.tty.");
        }
        Optional<InetSocketAddress> address =
                tcp.isPresent() ? Optional.of(TcpAddress.parse("--tcp", tcp.get())) : Optional.empty();
        SteadyRack rack = new SteadyRack(setup, first, deadlineNs);
        PrintWriter out = spec.commandLine().getOut();
        try {
            rack.open(pty.map(Path::of), address).forEach(out::println);
        } catch (DoorException e) {
            rack.close();
            throw e;
        }
        out.println("ready");
        out.flush();
        return rack;
    }

    private static void say(PrintWriter out, TortureReport report, Verdict verdict) {
        if (verdict.finding().isPresent()) {
            out.print(report.text(verdict));
        } else {
            out.println("seed " + verdict.seed() + ": " + (verdict.cutOff() ? "no time left" : "clean") + "  "
                    + verdict.mishaps());
        }
        out.flush();
    }

    private void write(TortureReport report) throws IOException {
        if (junit.isPresent()) {
            Files.writeString(junit.get(), report.junit());
        }
        if (html.isPresent()) {
            Files.writeString(html.get(), report.html());
        }
    }

    /** What to type to have one seed again. */
    private String again() {
        StringBuilder again = new StringBuilder("fauxband torture");
        host.ifPresent(command ->
                again.append(" --host '").append(command.replace("'", "'\\''")).append("'"));
        pty.ifPresent(link -> again.append(" --pty ").append(link));
        tcp.ifPresent(address -> again.append(" --tcp ").append(address));
        again.append(" --first {seed} --seeds 1 --within ").append(within);
        if (!faults.isEmpty()) {
            again.append(" --faults ").append(String.join(",", faults));
        }
        return again.toString();
    }

    private Optional<Pattern> pattern() throws UsageException {
        try {
            return report.map(Pattern::compile);
        } catch (PatternSyntaxException e) {
            throw new UsageException("--report takes a regular expression: " + e.getDescription() + ".");
        }
    }

    private static long duration(String option, String text) throws UsageException {
        return FieldType.Duration.parse(text)
                .orElseThrow(
                        () -> new UsageException(option + " takes a time such as 30s or 2m, not \"" + text + "\"."));
    }
}
