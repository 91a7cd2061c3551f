package dev.fauxband.app.doctor;

/** Is this the Java that starts fastest? */
final class JavaCheck {
    /** The first whose AOT cache holds what a run loads. */
    private static final int FAST_START = 25;

    private JavaCheck() {}

    static Finding look() {
        return judge(
                Runtime.version().feature(),
                System.getProperty("java.version") + " (" + System.getProperty("java.vendor") + "), "
                        + System.getProperty("java.home"));
    }

    static Finding judge(int feature, String description) {
        return feature >= FAST_START
                ? Finding.ok("Java", description)
                : Finding.ok("Java", description + "; Java " + FAST_START + " would start faster");
    }
}
