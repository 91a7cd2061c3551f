package dev.fauxband.sim.behaviour;

/** How long a host program waits for its module, so that a silent one does not hold it for ever. */
final class Waits {
    private static final long SECOND_NS = 1_000_000_000L;

    /** For OK or ERROR. */
    static final long ANSWER_NS = 20 * SECOND_NS;

    /** For a deferred result: longer than any takes. */
    static final long RESULT_NS = 300 * SECOND_NS;

    /** For the network, after a restart of the module. */
    static final long ATTACH_NS = 120 * SECOND_NS;

    private Waits() {}

    /**
     * Until when a program in this state waits for what concerns its registration.
     *
     * @param dueNs when that is or was due
     * @param sentNs when it was asked for
     */
    static long untilNs(HostState state, boolean updating, long dueNs, long sentNs) {
        return switch (state) {
            case ATTACHING -> sentNs + ATTACH_NS;
            case BACKING_OFF -> dueNs;
            case OPENING, CLOSING -> sentNs + RESULT_NS;
            case REGISTERED -> updating ? sentNs + RESULT_NS : Agenda.NEVER;
            case WAITING, SETTING_UP, CLOSED, ENDED -> Agenda.NEVER;
        };
    }
}
