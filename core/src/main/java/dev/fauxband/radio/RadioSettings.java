package dev.fauxband.radio;

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

    /** What a real module writes to its memory by itself: sleep and bands; reports are asked for anew. */
    public RadioSettings afterRestart() {
        return FACTORY.withSaving(saving.withLock(false).withSleepMode(1)).withBands(bands);
    }
}
