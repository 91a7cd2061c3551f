package dev.fauxband.app.cli;

/** The machine lacks something; the message is one sentence that says what, and what to do. */
public final class EnvironmentException extends Exception {
    private static final long serialVersionUID = 1L;

    public EnvironmentException(String sentence) {
        super(sentence);
    }

    public EnvironmentException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
