package dev.fauxband.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.Awaited;
import dev.fauxband.app.Running;
import dev.fauxband.app.fleet.metrics.Dashboard;
import dev.fauxband.app.fleet.metrics.Scraped;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small fleet from beginning to end: what it shows while it runs, and what it leaves behind. */
final class FleetReportIT {
    private static final int MODULES = 50;

    /** So small a nursery that there is garbage to collect from the first second on. */
    private static final Map<String, String> SMALL = Map.of("JDK_JAVA_OPTIONS", "-Xmn4m");

    @TempDir
    private Path directory;

    @Test
    void aRunShowsItselfAndLeavesAllThatWasAskedFor() throws Exception {
        try (Running fleet = Running.start(
                directory,
                SMALL,
                "fleet",
                "--modules=" + MODULES,
                "--time=3s",
                "--plain",
                "--report=small.html",
                "--junit=small.xml",
                "--metrics=127.0.0.1:0",
                "--assert=registered = 100%",
                "--assert=failures = 0")) {
            String url = fleet.awaitOut("metrics at ").substring("metrics at ".length());
            Scraped scraped = whenRegistered(url);
            assertThat(Dashboard.read().missing(scraped)).isEmpty();
            assertThat(scraped.sum("fauxband_fleet_latency_seconds_count", "work", "register"))
                    .isEqualTo(MODULES);

            fleet.awaitOut("verdict: holds: 2 of 2");
            assertThat(fleet.awaitOut("report: ")).isEqualTo("report: small.html");
            assertThat(fleet.awaitEnd()).isZero();
        }
        assertThat(Files.readString(directory.resolve("small.html")))
                .contains("<title>Fleet: 50 modules, ")
                .endsWith("</html>\n");
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("small.json").toFile());
        assertThat(work(json, "register").asInt()).isEqualTo(MODULES);
        assertThat(work(json, "deregister").asInt()).isEqualTo(MODULES);
        assertThat(json.at("/samples").size()).isBetween(3, 6);
        List<String> rows = Files.readAllLines(directory.resolve("small.csv"));
        assertThat(rows).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Files.readString(directory.resolve("small-register.hgrm")))
                .containsPattern("Total count +=  +" + MODULES);
        assertThat(Files.readString(directory.resolve("small.xml"))).contains("tests=\"2\" failures=\"0\"");
    }

    /** The figures once all modules are registered, and garbage has been collected. */
    private static Scraped whenRegistered(String url) throws Exception {
        Scraped[] last = {Scraped.at(url)};
        Awaited.until(() -> "not registered: " + last[0], () -> {
            Scraped scraped = Scraped.at(url);
            last[0] = scraped;
            boolean registered = scraped.sum("fauxband_fleet_modules", "state", "registered") == MODULES;
            // A scrape may come in between: first the states of a look are shown, then its latencies.
            boolean counted = scraped.sum("fauxband_fleet_latency_seconds_count", "work", "register") > 0;
            return registered && counted && scraped.sum("jvm_gc_pause_seconds_count") > 0;
        });
        return last[0];
    }

    @Test
    void aReportThatCannotBeWrittenEndsTheCommandBeforeAnythingRuns() throws Exception {
        try (Running fleet =
                Running.start(directory, "fleet", "--modules=1", "--time=1s", "--report=nowhere/small.html")) {
            fleet.awaitErr("could not write nowhere/small.html: there is no such directory.");
            assertThat(fleet.awaitEnd()).isEqualTo(3);
        }
    }

    private static JsonNode work(JsonNode result, String kind) {
        return result.path("totals").path("work").path(kind).path("done");
    }
}
