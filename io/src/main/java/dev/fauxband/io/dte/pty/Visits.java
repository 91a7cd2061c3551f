package dev.fauxband.io.dte.pty;

/**
 * Reads from inotify's events what a master does not tell: whether one host left and another came although somebody is
 * attached now as then. Events are told in their order, and never before what they tell of: an opening after its host
 * is attached, a closing before it is detached. So two events make a handover, a closing that left nobody and an
 * opening after it; until one of that and the hang-up is seen, it is undecided who is attached.
 *
 * <p>Two openings at the same time may have been merged into one event. The count is then too low, which is harmless: a
 * hang-up says the same as the count, and says it for certain.
 */
final class Visits {
    private int open;
    private int told;
    private boolean oursOpens;
    private boolean oursCloses;
    private boolean touched;
    private boolean left;
    private boolean handedOver;

    /** Somebody opened the slave. */
    void opened() {
        told++;
        if (oursOpens) {
            oursOpens = false;
            return;
        }
        open++;
        touched = true;
        handedOver = left;
    }

    /** Somebody closed it; {@code reader} if it was open for reading only, as it is for us. */
    void closed(boolean reader) {
        told++;
        if (reader && oursCloses) {
            oursCloses = false;
            return;
        }
        open = Math.max(0, open - 1);
        touched = true;
        if (open == 0) {
            left = true;
            handedOver = false;
        }
    }

    /** Events were lost. */
    void lost() {
        settle();
        told++;
        open = 0;
        touched = true;
    }

    /** The next opening is our own, and the next closing of a reader. */
    void oursComes() {
        oursOpens = true;
        oursCloses = true;
    }

    /** All has been told of our own visit that will be: no event to come is ours. */
    void oursHasGone() {
        oursOpens = false;
        oursCloses = false;
    }

    /** How many events were told so far. */
    int told() {
        return told;
    }

    /** Whether anybody but us opened or closed it since {@link #settle}. */
    boolean touched() {
        return touched;
    }

    /** Whether all who had it open closed it, as far as was counted. */
    boolean left() {
        return left;
    }

    /** Whether somebody opened it after that, and has not closed it. */
    boolean handedOver() {
        return handedOver;
    }

    /** Nobody was attached when {@code toldBefore} events had been told. */
    void detached(int toldBefore) {
        if (told == toldBefore) {
            open = 0;
        }
    }

    /** What was told so far has been acted upon. */
    void settle() {
        touched = false;
        left = false;
        handedOver = false;
    }
}
