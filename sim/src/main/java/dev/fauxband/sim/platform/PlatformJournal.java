package dev.fauxband.sim.platform;

/** A platform's log behind the switch of {@code log on|off}. Safe for any thread. */
public final class PlatformJournal {
    private final PlatformLog log;
    private volatile boolean talkative = true;

    public PlatformJournal(PlatformLog log) {
        this.log = log;
    }

    /** Something that nobody asked for just now: a registration, a notification. Not shown after {@code log off}. */
    public void happened(String line) {
        if (talkative) {
            log.line(line);
        }
    }

    /** What came of a command: always shown. */
    public void answered(String line) {
        log.line(line);
    }

    /** Performs {@code log on}, {@code log off} or {@code log}, which only tells. */
    public void switchBy(PlatformCommand command) {
        if (!command.text().isEmpty()) {
            talkative = command.text().equals("on");
        }
        answered(talkative ? "log on" : "log off");
    }
}
