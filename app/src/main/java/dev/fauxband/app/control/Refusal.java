package dev.fauxband.app.control;

/** Why a request is refused: an HTTP status and one sentence that names the mistake and the mend. */
public final class Refusal extends Exception {
    public static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    public static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int CONFLICT = 409;
    static final int CONTENT_TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int FAULT = 500;
    public static final int BUSY = 503;
    static final int TIMED_OUT = 504;

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * A refusal.
     *
     * @param status of HTTP, one of those above
     * @param sentence what is wrong, and the mend
     */
    public Refusal(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    int status() {
        return status;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }
}
