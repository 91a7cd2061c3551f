package dev.fauxband.at;

/**
 * How the line behaves (V.250 §6.2, 27.007 §9.1).
 *
 * @param echo E: what the host types comes back
 * @param verbose V: results as words, framed by CR LF; else as digits
 * @param quiet Q: no final result codes
 * @param errorReport +CMEE: 0 plain {@code ERROR}, 1 with a number, 2 with a text
 */
public record LineSettings(boolean echo, boolean verbose, boolean quiet, int errorReport) {
    public static final LineSettings FACTORY = new LineSettings(true, true, false, 0);

    public LineSettings withEcho(boolean on) {
        return new LineSettings(on, verbose, quiet, errorReport);
    }

    public LineSettings withVerbose(boolean on) {
        return new LineSettings(echo, on, quiet, errorReport);
    }

    public LineSettings withQuiet(boolean on) {
        return new LineSettings(echo, verbose, on, errorReport);
    }

    public LineSettings withErrorReport(int report) {
        return new LineSettings(echo, verbose, quiet, report);
    }
}
