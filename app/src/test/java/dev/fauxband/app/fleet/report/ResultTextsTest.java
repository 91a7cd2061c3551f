package dev.fauxband.app.fleet.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fauxband.app.fleet.figures.Machine;
import dev.fauxband.app.fleet.figures.Sample;
import dev.fauxband.app.fleet.report.Doubt.Kind;
import dev.fauxband.io.tally.Carried;
import dev.fauxband.io.tally.Lateness;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** What is said of a run: on the terminal, in JUnit XML, and when it is doubtful. */
final class ResultTextsTest {
    private static final Machine.Reading IDLE = new Machine.Reading(0.2, 1 << 20, 0);

    @Test
    void junitHasACaseForEachExpectationAndTheFigureOfWhatFailed() throws Exception {
        Doubt doubt = new Doubt(Kind.LATE_CALLS, 1, "3 calls came <late>");
        String xml = JunitXml.of(MadeUp.result(MadeUp.verdicts("p99(send) < 5s", "failed < 0.1%"), List.of(doubt)));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        Element suite = document.getDocumentElement();

        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        Element failure = (Element) document.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("failed < 0.1%: 1.0000%");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("failed < 0.1%");
        assertThat(xml).contains("<property name=\"doubtful\" value=\"3 calls came &lt;late&gt;\"/>");
    }

    @Test
    void theTerminalGetsTotalsCausesVerdictAndDoubts() throws Exception {
        Doubt doubt = new Doubt(Kind.LATE_CALLS, 1, "3 calls came late.");

        assertThat(Summary.lines(MadeUp.result(MadeUp.verdicts("failed < 0.1%"), List.of(doubt))))
                .containsExactly(
                        "50 modules, <meter>, to 127.0.0.1:5683 in 5.00s, at most 50 registered at once",
                        "work            done   failed   missed      p50      p99    p99.9      max",
                        "send con         495        5        0   50.0ms   99.0ms   99.0ms   99.0ms",
                        "datagrams 1,000 out, 995 in, 0 not sent; 15 messages sent again",
                        "causes of failure:",
                        "  5 × send con: " + MadeUp.HOSTILE,
                        "FAILED  failed < 0.1%: 1.0000%",
                        "verdict: FAILED: 0 of 1 expectations hold (doubtful)",
                        "this result is doubtful: 3 calls came late.");
    }

    @Test
    void aGoodRunIsNotDoubted() {
        Doubts doubts = new Doubts(2);

        assertThat(doubts.see(MadeUp.sample(1), 0)).isEmpty();
        assertThat(doubts.all()).isEmpty();
    }

    @Test
    void eachDoubtIsToldOnceAndKeepsItsLatestFigure() {
        Doubts doubts = new Doubts(2);
        Sample late = MadeUp.sample(1, new Lateness(3, 150_000_000, 7), IDLE);
        Sample later = MadeUp.sample(2, new Lateness(4, 250_000_000, 9), IDLE);

        assertThat(doubts.see(late, 5))
                .extracting(Doubt::kind)
                .containsExactly(Kind.LATE_CALLS, Kind.BUFFERS_FULL, Kind.HELD_BACK);
        assertThat(doubts.see(later, 6)).isEmpty();
        assertThat(doubts.all())
                .extracting(Doubt::sentence)
                .containsExactly(
                        "4 calls of modules came more than 100 ms late, the latest by 250.0ms.",
                        "6 datagrams were lost on this machine, where socket buffers were full.",
                        "the rate limit held modules back 9 times that were due; --max-rate sets it.");
        assertThat(doubts.all()).extracting(Doubt::sinceSeconds).containsOnly(1.0);
    }

    @Test
    void garbageAndBusyProcessorsAreJudgedOverASecond() {
        Doubts doubts = new Doubts(2);
        Machine.Reading much = new Machine.Reading(1.95, 1 << 20, 0.06);
        Sample moment = new Sample(0.1, 0.1, MadeUp.tally(1, Lateness.NONE), MadeUp.tally(1, Lateness.NONE), much);

        assertThat(doubts.see(moment, 0)).isEmpty();
        assertThat(doubts.see(MadeUp.sample(1, Lateness.NONE, much), 0))
                .extracting(Doubt::kind)
                .containsExactly(Kind.GARBAGE, Kind.PROCESSORS_BUSY);
    }

    @Test
    void aLongRunIsKeptMoreCoarselyAndToItsEnd() {
        int seconds = Moments.MOMENTS_MAX * 3;
        Moments kept = new Moments();
        for (int i = 1; i <= seconds; i++) {
            kept.add(new Moment(i, 1, Map.of(), Map.of(), Carried.NOTHING, Lateness.NONE, IDLE));
        }
        List<Moment> moments = kept.all();

        assertThat(moments).hasSizeBetween(Moments.MOMENTS_MAX / 2, Moments.MOMENTS_MAX);
        assertThat(moments.get(moments.size() - 1).seconds()).isEqualTo(seconds);
        assertThat(moments.get(0).seconds()).isBetween(1.0, 8.0);
        assertThat(moments)
                .allSatisfy(moment -> assertThat(moment.machine().cpus()).isCloseTo(IDLE.cpus(), within(1e-9)));
    }
}
