package dev.fauxband.app.cli;

/** The user typed something that cannot be meant; the message is one sentence that names the mistake and the mend. */
public final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    public UsageException(String sentence) {
        super(sentence);
    }
}
