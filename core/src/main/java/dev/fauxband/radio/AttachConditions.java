package dev.fauxband.radio;

/** What must hold before the module attaches: the host wants it, the network lets it, the SIM is usable. */
final class AttachConditions {
    private final Sim sim = new Sim();
    private Functionality functionality = Functionality.FULL;
    private boolean wanted = true;
    private boolean refused;

    Sim sim() {
        return sim;
    }

    Functionality functionality() {
        return functionality;
    }

    /** AT+CFUN; what the network refused before, it may allow to a radio that was off. */
    void use(Functionality chosen) {
        refused &= chosen == Functionality.FULL;
        functionality = chosen;
    }

    /** AT+CGATT. */
    void want(boolean attach) {
        wanted = attach;
        refused &= !attach;
    }

    /** The network detached the module. */
    void refuse() {
        refused = true;
    }

    /** A restart: full functionality, the PIN to be given anew. */
    void reset() {
        sim.lock();
        functionality = Functionality.FULL;
        wanted = true;
        refused = false;
    }

    /** Where a module with these conditions goes, once it runs. */
    UeState target() {
        if (functionality != Functionality.FULL) {
            return UeState.RADIO_OFF;
        }
        return wanted && !refused && sim.ready() ? UeState.SEARCHING : UeState.DETACHED;
    }
}
