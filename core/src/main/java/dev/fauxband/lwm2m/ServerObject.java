package dev.fauxband.lwm2m;

/** Object 1, instance 0: what the server set about its own registration (OMA TS 1.0.2 Appendix E.2). */
final class ServerObject {
    static final int SHORT_SERVER_ID = 1;

    private final long lifetimeByDefaultS;
    private long lifetimeS;
    private boolean storing = true;

    ServerObject(long lifetimeByDefaultS) {
        this.lifetimeByDefaultS = lifetimeByDefaultS;
        this.lifetimeS = lifetimeByDefaultS;
    }

    long lifetimeS() {
        return lifetimeS;
    }

    void lifetimeWritten(long seconds) {
        lifetimeS = seconds;
    }

    boolean storing() {
        return storing;
    }

    void storingWritten(boolean on) {
        storing = on;
    }

    void reset() {
        lifetimeS = lifetimeByDefaultS;
        storing = true;
    }
}
