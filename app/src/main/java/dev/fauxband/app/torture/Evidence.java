package dev.fauxband.app.torture;

/**
 * What there is to read of a seed.
 *
 * @param around the line and the wire around the last fault, the last report and the end
 * @param said what the host program said last, on its output and its error output; empty when it is not ours
 * @param whole all of the trace, as far as it was kept
 */
record Evidence(String around, String said, String whole) {
    static final Evidence NONE = new Evidence("", "", "");

    /** Without the whole trace, which is long. */
    Evidence brief() {
        return new Evidence(around, said, "");
    }
}
