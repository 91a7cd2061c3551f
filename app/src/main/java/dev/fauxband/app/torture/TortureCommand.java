package dev.fauxband.app.torture;

import dev.fauxband.app.cli.AirOption;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.ShellWords;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.config.ModuleOptions;
import dev.fauxband.io.dte.DoorException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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

    @Mixin
    private HostOptions host = new HostOptions();

    @Mixin
    private RunOptions run = new RunOptions();

    @Option(names = "--keep-going", description = "Go on behind the first finding.")
    private boolean keepGoing;

    @Mixin
    private ReportOptions reports = new ReportOptions();

    @Mixin
    private AirOption air = new AirOption();

    @Mixin
    private ModuleOptions module = new ModuleOptions();

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException, DoorException {
        host.check();
        if (module.seeded()) {
            throw new UsageException("--seed is for one run; torture begins with --first SEED, and takes --seeds N.");
        }
        Torturer.Setup setup = new Torturer.Setup(
                host.command(), module.profile(), module.identity(), air.change(), run.withinNs(), run.report());
        Seeds seeds = new Seeds(run.first(), run.seeds(), run.mishaps());
        long deadlineNs = run.deadlineNs();
        reports.tryOut();
        List<Verdict> verdicts = new ArrayList<>();
        try (Rack rack = host.rack(setup, seeds.first(), deadlineNs, out())) {
            torture(rack, seeds, verdicts);
        }
        boolean clean = verdicts.stream().allMatch(verdict -> verdict.finding().isEmpty());
        long done = verdicts.stream().filter(verdict -> !verdict.cutOff()).count();
        out().println(done + " seeds, " + (clean ? "clean" : "with findings"));
        return clean ? ExitCode.DONE : ExitCode.CHECK_FAILED;
    }

    /** Which seeds, and what may befall in them. */
    private record Seeds(long first, int count, List<String> allowed) {}

    private void torture(Rack rack, Seeds seeds, List<Verdict> verdicts)
            throws IOException, DoorException, EnvironmentException {
        String trace = "";
        boolean found = false;
        boolean more = true;
        for (long seed = seeds.first(); more && seed < seeds.first() + seeds.count(); seed++) {
            Verdict verdict = rack.run(seed, Mixture.of(seed, seeds.allowed()));
            verdict.finding().ifPresent(finding -> out().println("found: the host " + finding.sentence()));
            out().flush();
            Verdict shortest = verdict.finding().isPresent() ? rack.shrink(verdict) : verdict;
            verdicts.add(shortest.brief());
            say(new TortureReport(verdicts, again()), shortest);
            if (!found || shortest.finding().isPresent()) {
                trace = shortest.evidence().whole();
            }
            found |= shortest.finding().isPresent();
            more = !verdict.cutOff() && (keepGoing || !found);
        }
        reports.write(new TortureReport(verdicts, again()));
        reports.write(out(), trace);
    }

    private void say(TortureReport report, Verdict verdict) {
        if (verdict.finding().isPresent()) {
            out().print(report.text(verdict));
        } else {
            out().println("seed " + verdict.seed() + ": " + (verdict.cutOff() ? "no time left" : "clean") + "  "
                    + verdict.mishaps());
        }
        out().flush();
    }

    /** What to type to have one seed again: whatever changes what happens in it. */
    private String again() {
        List<String> typed = new ArrayList<>(run.typed());
        typed.addAll(air.typed());
        typed.addAll(module.typed());
        return "fauxband torture " + ShellWords.line(host.typed()) + " " + TortureReport.ONE_SEED + " "
                + ShellWords.line(typed);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
