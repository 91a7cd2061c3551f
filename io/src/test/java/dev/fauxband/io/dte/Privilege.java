package dev.fauxband.io.dte;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;

/** Makes the superuser ordinary in one respect: what other users feel of a terminal's exclusive lock. */
final class Privilege {
    private static final int CAPABILITY_VERSION = 0x20080522;
    private static final int CAP_SYS_ADMIN = 21;

    /** Effective, permitted and inheritable sets, each of two words, of which the second comes after all three. */
    private static final int SETS_OCTETS = 24;

    static {
        Native.register(Privilege.class, Platform.C_LIBRARY_NAME);
    }

    private Privilege() {}

    private static native int capget(Pointer header, Pointer sets);

    private static native int capset(Pointer header, Pointer sets);

    /** Gives up, for the current thread and for good, the right to open a locked terminal. */
    static void giveUpLocks() {
        try (Memory header = new Memory(8);
                Memory sets = new Memory(SETS_OCTETS)) {
            header.setInt(0, CAPABILITY_VERSION);
            header.setInt(4, 0);
            capget(header, sets);
            for (int offset = 0; offset < 8; offset += 4) {
                sets.setInt(offset, sets.getInt(offset) & ~(1 << CAP_SYS_ADMIN));
            }
            capset(header, sets);
        }
    }
}
