package dev.fauxband.radio;

import dev.fauxband.data.Octets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the host set of the radio. Values, so that storing them is keeping a reference.
 *
 * @param epsReport n of AT+CEREG
 * @param csReport n of AT+CREG
 * @param psReport n of AT+CGREG
 * @param connectionReport AT+CSCON=1
 * @param sleepReport AT+QNBIOTEVENT=1,1
 * @param wakeReport AT+QATWAKEUP=1
 * @param saving what it wants of sleep
 * @param bands AT+QBAND, as it is shown
 * @param manualOperator AT+COPS=1: the host chose the network
 */
public record RadioSettings(
        int epsReport,
        int csReport,
        int psReport,
        boolean connectionReport,
        boolean sleepReport,
        boolean wakeReport,
        PowerSaving saving,
        String bands,
        boolean manualOperator) {
    public static final RadioSettings FACTORY =
            new RadioSettings(0, 0, 0, false, false, false, PowerSaving.FACTORY, "8", false);

    private static final Pattern STORED = Pattern.compile("(?<psm>[01]) (?<periodic>[01]{8}) (?<active>[01]{8})"
            + " (?<edrx>[0-3]) (?<cycle>[01]{4}) (?<report>[0-5]) (?<bands>[0-9]{1,2}(,[0-9]{1,2}){0,31})"
            + "( (?<connection>[01]))?");

    public RadioSettings withEpsReport(int n) {
        return new RadioSettings(
                n, csReport, psReport, connectionReport, sleepReport, wakeReport, saving, bands, manualOperator);
    }

    public RadioSettings withCsReport(int n) {
        return new RadioSettings(
                epsReport, n, psReport, connectionReport, sleepReport, wakeReport, saving, bands, manualOperator);
    }

    public RadioSettings withPsReport(int n) {
        return new RadioSettings(
                epsReport, csReport, n, connectionReport, sleepReport, wakeReport, saving, bands, manualOperator);
    }

    public RadioSettings withConnectionReport(boolean on) {
        return new RadioSettings(
                epsReport, csReport, psReport, on, sleepReport, wakeReport, saving, bands, manualOperator);
    }

    public RadioSettings withSleepReport(boolean on) {
        return new RadioSettings(
                epsReport, csReport, psReport, connectionReport, on, wakeReport, saving, bands, manualOperator);
    }

    public RadioSettings withWakeReport(boolean on) {
        return new RadioSettings(
                epsReport, csReport, psReport, connectionReport, sleepReport, on, saving, bands, manualOperator);
    }

    public RadioSettings withSaving(PowerSaving wanted) {
        return new RadioSettings(
                epsReport,
                csReport,
                psReport,
                connectionReport,
                sleepReport,
                wakeReport,
                wanted,
                bands,
                manualOperator);
    }

    public RadioSettings withBands(String list) {
        return new RadioSettings(
                epsReport, csReport, psReport, connectionReport, sleepReport, wakeReport, saving, list, manualOperator);
    }

    public RadioSettings withManualOperator(boolean manual) {
        return new RadioSettings(
                epsReport, csReport, psReport, connectionReport, sleepReport, wakeReport, saving, bands, manual);
    }

    /** What a real module writes to its memory by itself: sleep, bands, the reports of AT+CEREG and AT+CSCON. */
    public RadioSettings kept() {
        return FACTORY.withSaving(saving.withLock(false).withSleepMode(PowerSaving.FACTORY.sleepMode()))
                .withBands(bands)
                .withEpsReport(epsReport)
                .withConnectionReport(connectionReport);
    }

    /**
     * {@link #kept} as octets: PSM, its timers, eDRX, its cycle, n of AT+CEREG, the bands and n of AT+CSCON, blanks
     * between.
     */
    public Octets stored() {
        String psm = saving.psm() ? "1" : "0";
        return Octets.latin1(String.join(
                " ",
                psm,
                saving.t3412Wanted(),
                saving.t3324Wanted(),
                Integer.toString(saving.edrxMode()),
                saving.edrxWanted(),
                Integer.toString(epsReport),
                bands,
                connectionReport ? "1" : "0"));
    }

    /** Settings that were {@link #stored}, also before n of AT+CSCON was; other octets are empty. */
    public static Optional<RadioSettings> restore(Octets octets) {
        Matcher matcher = STORED.matcher(octets.toLatin1());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        PowerSaving saving = PowerSaving.FACTORY
                .withPsm(matcher.group("psm").equals("1"), matcher.group("periodic"), matcher.group("active"))
                .withEdrx(Integer.parseInt(matcher.group("edrx")), matcher.group("cycle"));
        return Optional.of(FACTORY.withSaving(saving)
                .withBands(matcher.group("bands"))
                .withEpsReport(Integer.parseInt(matcher.group("report")))
                .withConnectionReport("1".equals(matcher.group("connection"))));
    }
}
