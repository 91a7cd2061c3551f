package dev.fauxband.app.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of a run. */
final class ReportFilesTest {
    private static final Doubt DOUBT = new Doubt(Doubt.Kind.HELD_BACK, 1.5, "held <back>");

    @TempDir
    private Path directory;

    private void write() throws Exception {
        try (ReportFiles files = ReportFiles.open(directory.resolve("storm.html"))) {
            files.add(MadeUp.sample(1));
            files.add(MadeUp.sample(2));
            files.write(MadeUp.result(MadeUp.verdicts("p99(update) < 5s", "failed < 2%"), List.of(DOUBT)));
        }
    }

    @Test
    void allHaveTheStemOfThePageAndNoneIsEmpty() throws Exception {
        write();

        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("storm.html", "storm.csv", "storm.json", "storm-send-con.hgrm");
        }
        assertThat(Files.readString(directory.resolve("storm.html"))).endsWith("</html>\n");
    }

    @Test
    void theTableHasARowForEachSampleUnderDocumentedColumns() throws Exception {
        write();
        List<String> lines = Files.readAllLines(directory.resolve("storm.csv"));
        List<String> columns = CsvRows.columns();
        String documented = Files.readString(Path.of("../docs/fleet-report.md"));

        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).isEqualTo(String.join(",", columns));
        List<String> second = List.of(lines.get(2).split(",", -1));
        assertThat(second).hasSize(columns.size());
        assertThat(second.get(columns.indexOf("seconds"))).isEqualTo("2.000000");
        assertThat(second.get(columns.indexOf("registered"))).isEqualTo("50");
        assertThat(second.get(columns.indexOf("send_con_done"))).isEqualTo("198");
        assertThat(second.get(columns.indexOf("send_con_p50_s"))).isEqualTo("0.050015");
        assertThat(second.get(columns.indexOf("update_p50_s"))).isEmpty();
        assertThat(second.get(columns.indexOf("retransmitted"))).isEqualTo("6");
        assertThat(columns).allSatisfy(column -> assertThat(documented).contains(generic(column)));
    }

    /** A column as it is documented: those of a kind of work once for all of them. */
    private static String generic(String column) {
        return "`" + column.replaceFirst("^(register|update|send_con|send_non|deregister)_", "*work*_") + "`";
    }

    @Test
    void theJsonHasSettingsMachineTotalsAndSamples() throws Exception {
        write();
        JsonNode json =
                new ObjectMapper().readTree(directory.resolve("storm.json").toFile());

        assertThat(json.at("/plan/seed").asText()).isEqualTo("42");
        assertThat(json.at("/options/--modules").asText()).isEqualTo("50");
        assertThat(json.at("/machine/CPU").asText()).isEqualTo("8 < 16");
        assertThat(json.path("totals")
                        .path("work")
                        .path("send_con")
                        .path("done")
                        .asLong())
                .isEqualTo(495);
        assertThat(json.at("/totals/causes/0/why").asText()).isEqualTo(MadeUp.HOSTILE);
        assertThat(json.at("/totals/causes/0/example/module").asInt()).isEqualTo(17);
        assertThat(json.at("/samples")).hasSize(5);
        assertThat(json.at("/samples/1/work/send_con/per_second").asDouble()).isEqualTo(99);
        assertThat(json.at("/expectations/0/figure").isNull()).isTrue();
        assertThat(json.at("/expectations/1/holds").asBoolean()).isTrue();
        assertThat(json.at("/holds").asBoolean()).isFalse();
        assertThat(json.at("/doubts/0/kind").asText()).isEqualTo("held_back");
    }

    @Test
    void aHistogramCountsAllThatWasDoneInMilliseconds() throws Exception {
        write();
        String histogram = Files.readString(directory.resolve("storm-send-con.hgrm"));

        assertThat(histogram).contains("Value     Percentile TotalCount 1/(1-Percentile)");
        assertThat(histogram).contains("Max     =       99.007, Total count    =           99");
    }

    @Test
    void whatCannotBeWrittenIsKnownBeforeTheRun() throws Exception {
        Path nowhere = directory.resolve("nowhere/storm.html");
        Files.createDirectory(directory.resolve("a.html"));

        assertThatThrownBy(() -> ReportFiles.open(nowhere))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("could not write " + nowhere + ": there is no such directory.");
        assertThatThrownBy(() -> ReportFiles.open(directory.resolve("a.html")))
                .isInstanceOf(EnvironmentException.class)
                .hasMessage("could not write " + directory.resolve("a.html") + ": it is a directory.");
        assertThatThrownBy(() -> ReportFiles.open(directory.resolve("storm.txt")))
                .isInstanceOf(UsageException.class);
    }
}
