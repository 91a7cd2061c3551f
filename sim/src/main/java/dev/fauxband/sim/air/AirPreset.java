package dev.fauxband.sim.air;

import static dev.fauxband.sim.air.AirField.BURST_ENTER;
import static dev.fauxband.sim.air.AirField.BURST_LEAVE;
import static dev.fauxband.sim.air.AirField.BURST_LOSS;
import static dev.fauxband.sim.air.AirField.COVERAGE;
import static dev.fauxband.sim.air.AirField.DELAY;
import static dev.fauxband.sim.air.AirField.DISTRIBUTION;
import static dev.fauxband.sim.air.AirField.DUPLICATE;
import static dev.fauxband.sim.air.AirField.HALF_DUPLEX;
import static dev.fauxband.sim.air.AirField.JITTER;
import static dev.fauxband.sim.air.AirField.LOSS;
import static dev.fauxband.sim.air.AirField.MTU;
import static dev.fauxband.sim.air.AirField.NAT_LIFETIME;
import static dev.fauxband.sim.air.AirField.RATE_DOWN;
import static dev.fauxband.sim.air.AirField.RATE_UP;
import static dev.fauxband.sim.air.AirField.REORDER;
import static dev.fauxband.sim.air.AirField.RRC_SETUP;
import static dev.fauxband.sim.air.AirField.RRC_TAIL;
import static dev.fauxband.sim.air.AirFigure.assumed;
import static dev.fauxband.sim.air.AirFigure.measured;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Airs with a name: each a sentence, its figures, and how each is known. All but the ideal one have some in common. */
@SuppressWarnings("ImmutableEnumChecker") // AirFigure is a record of immutable parts, AirSettings never changes
public enum AirPreset {
    IDEAL("ideal", "No air: at once, each datagram, whole and in order"),
    CE0(
            "ce0",
            "Good coverage: coupling loss to 144 dB",
            measured(DELAY, "125ms", "Half of a ping of 250 ms; logs have a mean of 255 ms"),
            measured(JITTER, "60ms", "Half of 120 ms; pings in logs took 130 to 370 ms"),
            assumed(LOSS, "0.5%", "No count was found"),
            assumed(RATE_UP, "20000", "Between the 16.7 kbit/s of a single tone and 62.5 of several (product sheet)"),
            assumed(RATE_DOWN, "20000", "Under the peak of 25.5 kbit/s (product sheet)"),
            assumed(RRC_SETUP, "800ms", "With it an exchange takes 0.9 to 2.9 s, as captured"),
            assumed(COVERAGE, "ce0", "The level that the preset is named after")),
    CE1(
            "ce1",
            "A cellar: coupling loss to 154 dB, each message sent several times",
            assumed(DELAY, "750ms", "Half of 1.5 s; no table of round trips per level was found"),
            assumed(JITTER, "500ms", "Half of 1 s"),
            assumed(LOSS, "2%", "No count was found"),
            assumed(RATE_UP, "5000", "A quarter of good coverage"),
            assumed(RATE_DOWN, "5000", "A quarter of good coverage"),
            assumed(RRC_SETUP, "2s", "Each message of the set-up takes longer too"),
            assumed(COVERAGE, "ce1", "The level that the preset is named after")),
    CE2(
            "ce2",
            "Deep below: coupling loss to 164 dB",
            assumed(DELAY, "3s", "Half of 6 s; RFC 8376 promises under 10 s up at 164 dB"),
            assumed(JITTER, "1500ms", "Half of 3 s"),
            assumed(LOSS, "10%", "No count was found"),
            assumed(RATE_UP, "500", "RFC 8376: 0.2 to 3 kbit/s at 164 dB"),
            assumed(RATE_DOWN, "500", "RFC 8376: 0.2 to 3 kbit/s at 164 dB"),
            assumed(RRC_SETUP, "5s", "Each message of the set-up takes longer too"),
            assumed(COVERAGE, "ce2", "The level that the preset is named after")),
    TUNNEL(
            "tunnel",
            "Bridges and tunnels: good, but now and then nothing gets through",
            measured(DELAY, "125ms", "As ce0"),
            measured(JITTER, "60ms", "As ce0"),
            assumed(BURST_ENTER, "5%", "One datagram of twenty meets a tunnel"),
            assumed(BURST_LEAVE, "90%", "One datagram long, seldom two"),
            assumed(BURST_LOSS, "100%", "Nothing is heard inside"),
            assumed(RATE_UP, "20000", "As ce0"),
            assumed(RATE_DOWN, "20000", "As ce0"),
            assumed(RRC_SETUP, "800ms", "As ce0"),
            assumed(COVERAGE, "ce0", "Too short for the module to lose its cell")),
    MOVING(
            "moving",
            "On a vehicle: from cell to cell, through a network that forgets addresses",
            assumed(DELAY, "400ms", "Between ce0 and ce1"),
            assumed(JITTER, "300ms", "Between ce0 and ce1"),
            assumed(LOSS, "2%", "As ce1"),
            assumed(BURST_ENTER, "2%", "A change of the cell"),
            assumed(BURST_LEAVE, "80%", "One or two datagrams long"),
            assumed(BURST_LOSS, "60%", "Some get through"),
            assumed(REORDER, "1%", "Datagrams that one cell forwards to the next"),
            assumed(RATE_UP, "10000", "Half of good coverage"),
            assumed(RATE_DOWN, "10000", "Half of good coverage"),
            assumed(RRC_SETUP, "1s", "Between ce0 and ce1"),
            measured(NAT_LIFETIME, "240s", "10 to 240 s in issue threads; the most patient"),
            assumed(COVERAGE, "ce0", "Good on average")),
    EDGE_OF_CELL(
            "edge-of-cell",
            "Between two levels: slow, and lossy in bursts",
            assumed(DELAY, "1500ms", "Between ce1 and ce2"),
            assumed(JITTER, "1200ms", "Between ce1 and ce2"),
            assumed(LOSS, "3%", "Between ce1 and ce2"),
            assumed(BURST_ENTER, "3%", "A fade"),
            assumed(BURST_LEAVE, "80%", "One or two datagrams long"),
            assumed(BURST_LOSS, "80%", "Little gets through"),
            assumed(RATE_UP, "1000", "Between ce1 and ce2"),
            assumed(RATE_DOWN, "1000", "Between ce1 and ce2"),
            assumed(RRC_SETUP, "3s", "Between ce1 and ce2"),
            assumed(COVERAGE, "ce2", "What a module at the edge reports")),
    OVERLOADED_CELL(
            "overloaded-cell",
            "Good signal, too many modules: mostly quick, sometimes very slow",
            assumed(DELAY, "500ms", "A queue at the cell"),
            assumed(JITTER, "8s", "Longer than the first waits of a client"),
            assumed(DISTRIBUTION, "skewed", "Most come through, some wait long"),
            assumed(LOSS, "3%", "A queue that overflows"),
            assumed(DUPLICATE, "1%", "What was taken for lost and was not"),
            assumed(RATE_UP, "2000", "A tenth of good coverage"),
            assumed(RATE_DOWN, "2000", "A tenth of good coverage"),
            assumed(RRC_SETUP, "4s", "Collisions at random access"),
            assumed(COVERAGE, "ce0", "The signal is good"));

    private static final List<AirFigure> COMMON = List.of(
            measured(RRC_TAIL, "10s", "7 to 20 s in logs, as the network sets it"),
            assumed(MTU, "1358", "3GPP TS 23.060 annex C"),
            assumed(HALF_DUPLEX, "on", "3GPP TS 36.306: a module of category NB1 does not send and listen at once"));

    private final String word;
    private final String sentence;
    private final List<AirFigure> own;

    AirPreset(String word, String sentence, AirFigure... own) {
        this.word = word;
        this.sentence = sentence;
        this.own = List.of(own);
    }

    /** The preset with this name. */
    public static Optional<AirPreset> find(String word) {
        return Arrays.stream(values())
                .filter(preset -> preset.word.equals(word))
                .findFirst();
    }

    /** All names, the default first. */
    public static List<String> words() {
        return Arrays.stream(values()).map(AirPreset::word).toList();
    }

    public String word() {
        return word;
    }

    /** What it is like. */
    public String sentence() {
        return sentence;
    }

    /** Its figures; what has none is as in the ideal air. */
    public List<AirFigure> figures() {
        List<AirFigure> all = new ArrayList<>(own);
        all.addAll(own.isEmpty() ? List.of() : COMMON);
        return all;
    }

    /** The figure of a field, if it has one. */
    public Optional<AirFigure> figure(AirField field) {
        return figures().stream().filter(figure -> figure.field() == field).findFirst();
    }

    public AirSettings settings() {
        AirSettings settings = AirSettings.called(word);
        for (AirFigure figure : figures()) {
            settings = settings.having(figure.field(), figure.value());
        }
        return settings;
    }
}
