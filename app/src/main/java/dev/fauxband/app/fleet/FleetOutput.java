package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.Colours;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.fleet.figures.Expectation;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How a run is shown, and what it is held to. */
final class FleetOutput {
    @Option(names = "--json", description = "A JSON object a second on standard output.")
    private boolean json;

    @Option(names = "--plain", description = "A line a second, also at a terminal.")
    private boolean plain;

    @Option(
            names = "--assert",
            paramLabel = "EXPECTATION",
            description = "Hold the run to this, such as 'p99(send) < 5s' or 'failed < 0.1%%'; exit code 1 when it "
                    + "does not hold. May come again.")
    private List<String> expectations = new ArrayList<>();

    List<Expectation> expectations() throws UsageException {
        List<Expectation> parsed = new ArrayList<>();
        for (String one : expectations) {
            parsed.add(Expectation.parse(one));
        }
        return parsed;
    }

    boolean json() {
        return json;
    }

    Screen screen(PrintWriter out, String title, int modules) {
        if (json) {
            return new JsonLines(out);
        }
        return plain || !Colours.wanted(System.getenv()) ? new PlainLines(out) : new LiveScreen(out, title, modules);
    }
}
