package dev.fauxband.app.doctor;

import com.sun.jna.Native;

/** Does native code load? PTYs and the way out of Ctrl-C need it. */
final class NativeCheck {
    private NativeCheck() {}

    static Finding look() {
        try {
            return Finding.ok(
                    "native code",
                    "JNA " + Native.VERSION + " loads, pointers of " + 8 * Native.POINTER_SIZE + " bits");
        } catch (LinkageError e) {
            return Finding.fail(
                    "native code",
                    "JNA does not load (" + e.getMessage() + "); if " + System.getProperty("java.io.tmpdir")
                            + " is mounted noexec, name another directory: JDK_JAVA_OPTIONS=-Djna.tmpdir=DIRECTORY");
        }
    }
}
