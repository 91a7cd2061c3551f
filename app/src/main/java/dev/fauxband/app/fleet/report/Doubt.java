package dev.fauxband.app.fleet.report;

/**
 * Why a result says more of the machine that drove the fleet than of the platform.
 *
 * @param sinceSeconds when it began, since the run began
 * @param sentence what was seen
 */
record Doubt(Kind kind, double sinceSeconds, String sentence) {
    /** What can make a result doubtful. */
    enum Kind {
        /** Modules were called long after they were due. */
        LATE_CALLS,
        /** Datagrams were lost on this machine. */
        BUFFERS_FULL,
        /** The JVM collected garbage instead of driving modules. */
        GARBAGE,
        /** No processor was left. */
        PROCESSORS_BUSY,
        /** The rate limit kept modules waiting. */
        HELD_BACK
    }

    /** As it is said aloud. */
    String aloud() {
        return "this result is doubtful: " + sentence;
    }
}
