package dev.fauxband.app.cli;

/** What the process ends with. */
public final class ExitCode {
    public static final int DONE = 0;

    /** A check that the user asked for failed. */
    public static final int CHECK_FAILED = 1;

    /** The user typed something that cannot be meant. */
    public static final int USAGE = 2;

    /** The machine lacks something: a device, a port, a file, a right. */
    public static final int ENVIRONMENT = 3;

    /** A fault of ours: EX_SOFTWARE of sysexits.h, so that no script takes it for a failed check. */
    public static final int FAULT = 70;

    private ExitCode() {}
}
