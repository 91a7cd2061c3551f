package dev.fauxband.io.dte.pty;

/**
 * Reads from inotify's events what a master does not tell: whether hosts came and went since the last look, although
 * somebody is attached now as then. Events are told in their order; {@link #settle} ends a look.
 */
final class Visits {
    private int open;
    private int oursToCome;
    private boolean others;
    private boolean emptied;
    private boolean touched;
    private boolean handedOver;
    private boolean newcomerTyped;

    /** Somebody opened the slave. */
    void opened() {
        open++;
        if (oursToCome > 0) {
            oursToCome--;
            return;
        }
        others = true;
        touched = true;
        if (emptied) {
            emptied = false;
            handedOver = true;
            newcomerTyped = false;
        }
    }

    /** Somebody closed it. */
    void closed() {
        open = Math.max(0, open - 1);
        emptied = others && open == 0;
    }

    /** Somebody wrote to it. */
    void typed() {
        newcomerTyped |= handedOver;
    }

    /** Events were lost. */
    void lost() {
        touched = true;
        open = 0;
        emptied = false;
        oursToCome = 0;
    }

    /** The next opening will be our own. */
    void oursComes() {
        oursToCome++;
    }

    /** Whether anybody but us opened it. */
    boolean touched() {
        return touched;
    }

    /** Whether all had closed it before the one that is attached now opened it. */
    boolean handedOver() {
        return handedOver;
    }

    /** Whether that one has typed already. */
    boolean newcomerTyped() {
        return newcomerTyped;
    }

    /** Starts a new look, knowing whether anybody is attached. */
    void settle(boolean attached) {
        touched = false;
        handedOver = false;
        newcomerTyped = false;
        // Somebody may have come since it was looked whether anybody is attached: he is counted already.
        if (!attached && open == 0) {
            others = false;
            emptied = false;
        }
    }
}
