package dev.fauxband.lwm2m;

/** What a server may do with a resource (OMA TS 1.0.2 Appendix D). */
public enum Access {
    READ(true, false, false),
    WRITE(false, true, false),
    READ_WRITE(true, true, false),
    EXECUTE(false, false, true);

    private final boolean readable;
    private final boolean writable;
    private final boolean executable;

    Access(boolean readable, boolean writable, boolean executable) {
        this.readable = readable;
        this.writable = writable;
        this.executable = executable;
    }

    public boolean readable() {
        return readable;
    }

    public boolean writable() {
        return writable;
    }

    public boolean executable() {
        return executable;
    }
}
