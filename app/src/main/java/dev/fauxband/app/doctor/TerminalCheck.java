package dev.fauxband.app.doctor;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Which programs talk to a serial port? There is always our own. */
final class TerminalCheck {
    private static final String ABOUT = "terminal";
    private static final String OURS = "fauxband term";
    private static final List<String> PROGRAMS = List.of("picocom", "minicom", "tio", "screen", "cu", "socat", "putty");

    private TerminalCheck() {}

    /** @param searched the directories of {@code PATH}, with the system's separator */
    static Finding look(String searched) {
        List<String> found = new ArrayList<>(List.of(OURS));
        for (String program : PROGRAMS) {
            if (List.of(searched.split(File.pathSeparator, -1)).stream()
                    .anyMatch(directory -> has(directory, program))) {
                found.add(program);
            }
        }
        return Finding.ok(ABOUT, String.join(", ", found));
    }

    private static boolean has(String directory, String program) {
        try {
            return !directory.isEmpty() && Files.isExecutable(Path.of(directory, program));
        } catch (InvalidPathException noDirectory) {
            return false;
        }
    }
}
