package dev.fauxband.app.torture;

/**
 * A property that a host did not keep.
 *
 * @param sentence what it did
 * @param atNs on the clock of the trace
 */
record Finding(Property property, String sentence, long atNs) {
    /** What is watched. */
    enum Property {
        ANSWERED_ONCE("every command is answered once"),
        GOES_ON("the host goes on working"),
        WAITS("no host line while an answer is due"),
        HEEDS_FAIL("no FAIL is ignored"),
        NO_ENDLESS_REPEAT("no command is repeated for ever");

        private final String text;

        Property(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
