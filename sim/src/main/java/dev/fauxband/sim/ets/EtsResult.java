package dev.fauxband.sim.ets;

/**
 * What came of a test case.
 *
 * @param sentence what was played otherwise than the specification has it, or why it did not pass; may be empty
 */
public record EtsResult(EtsCase test, Verdict verdict, String sentence) {
    /** How it ended. */
    public enum Verdict {
        PASSED("passed"),
        FAILED("FAILED"),
        NOT_APPLICABLE("not applicable"),
        UNREAD("unread");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        /** As tables show it. */
        public String word() {
            return word;
        }
    }
}
