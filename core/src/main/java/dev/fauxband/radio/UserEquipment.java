package dev.fauxband.radio;

/** The radio side of the module: on and attached unless the host switches it off. */
public final class UserEquipment {
    /** Values of AT+CFUN (27.007 §8.2). */
    public enum Functionality {
        /** Neither sends nor receives. */
        MINIMUM(0),
        FULL(1),
        /** The radio is off, the SIM is not. */
        RADIO_OFF(4);

        private final int code;

        Functionality(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    private Functionality functionality = Functionality.FULL;
    private boolean attachWanted = true;
    private int registrationReport;

    public Functionality functionality() {
        return functionality;
    }

    public void switchTo(Functionality wanted) {
        functionality = wanted;
    }

    /** AT+CGATT. */
    public void attach(boolean wanted) {
        attachWanted = wanted;
    }

    /** Whether datagrams can leave and arrive. */
    public boolean attached() {
        return functionality == Functionality.FULL && attachWanted;
    }

    /** The n of AT+CEREG, 0–5. */
    public int registrationReport() {
        return registrationReport;
    }

    public void reportRegistration(int n) {
        registrationReport = n;
    }
}
