package dev.fauxband.app.fleet;

import dev.fauxband.app.capture.PcapFile;
import dev.fauxband.app.capture.PcapOptions;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.capture.SomeModules;
import dev.fauxband.io.fleet.FleetPlan;
import dev.fauxband.io.fleet.ModuleNumbers;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Redirection;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The capture of some modules of a fleet. */
final class FleetPcap {
    private static final String FIRST_TEN = "0-9";
    private static final TraceSink NOBODY = (module, event) -> {};

    @Mixin
    private PcapOptions pcap = new PcapOptions();

    @Option(
            names = "--pcap-modules",
            paramLabel = "NUMBERS",
            description = "Which modules are captured, such as 0-9,73512. Default: " + FIRST_TEN + ".")
    private Optional<String> modules = Optional.empty();

    /** Says what is wrong before anything is opened. */
    void check(int fleet) throws UsageException {
        if (!pcap.given() && modules.isPresent()) {
            throw new UsageException("--pcap-modules says what --pcap FILE captures; name a FILE.");
        }
        if (numbers().least() >= fleet) {
            throw new UsageException("--pcap-modules " + modules.orElse(FIRST_TEN)
                    + ": none of them is in the fleet; its last module is " + (fleet - 1) + ".");
        }
    }

    /** Which modules are to be captured. */
    ModuleNumbers captured() throws UsageException {
        return pcap.given() ? numbers() : ModuleNumbers.NONE;
    }

    private ModuleNumbers numbers() throws UsageException {
        String text = modules.orElse(FIRST_TEN);
        return ModuleNumbers.parse(text)
                .orElseThrow(() ->
                        new UsageException("--pcap-modules takes numbers such as 0-9,73512, not \"" + text + "\"."));
    }

    PcapFile open(PrintWriter err) throws UsageException, EnvironmentException {
        return pcap.open(err);
    }

    /** Who hears the modules: the file, under their numbers, or nobody. */
    static TraceSink sink(PcapFile file, FleetPlan plan, Redirection redirection, LongSupplier clockNs) {
        return file.sink(redirection, clockNs)
                .<TraceSink>map(next -> new SomeModules(names(plan), next))
                .orElse(NOBODY);
    }

    private static Map<String, String> names(FleetPlan plan) {
        Map<String, String> names = new HashMap<>();
        for (int number = 0; number < plan.modules(); number++) {
            if (plan.captured().contains(number)) {
                names.put(plan.nameOf(number), "module-" + number);
            }
        }
        return names;
    }
}
