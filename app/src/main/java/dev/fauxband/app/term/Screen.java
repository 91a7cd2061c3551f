package dev.fauxband.app.term;

/** Where the user reads. Any thread may show something. */
interface Screen {
    /** What a line is, and so how it looks. */
    enum Kind {
        /** A result of the module that says yes: {@code OK}, {@code SEND OK}. */
        GOOD,
        /** A result of the module that says no: {@code ERROR}, {@code CONNECT FAIL}. */
        BAD,
        /** Another line of an answer. */
        ANSWER,
        /** What the module says unasked. */
        REPORT,
        /** What a payload means. */
        PAYLOAD,
        /** What to do otherwise, or why something went as it did. */
        REMARK,
        /** What a command of the terminal itself has to say. */
        REPLY;

        /** Whether the module said it. */
        boolean ofModule() {
            return this == GOOD || this == BAD || this == ANSWER || this == REPORT;
        }
    }

    /** One line, without its end and without control characters. */
    void show(Kind kind, String text);
}
