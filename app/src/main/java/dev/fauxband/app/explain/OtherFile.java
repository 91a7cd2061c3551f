package dev.fauxband.app.explain;

import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/** Files that are certainly no logs, by how they begin: a picture of a log is the most common. */
record OtherFile(String what, Octets magic) {
    private static final List<OtherFile> ALL = List.of(
            new OtherFile("a PNG picture", Octets.of(0x89, 'P', 'N', 'G')),
            new OtherFile("a JPEG picture", Octets.of(0xFF, 0xD8, 0xFF)),
            new OtherFile("a GIF picture", Octets.latin1("GIF8")),
            new OtherFile("a PDF document", Octets.latin1("%PDF-")),
            new OtherFile("a ZIP archive or an office document", Octets.of('P', 'K', 3, 4)),
            new OtherFile("packed with gzip", Octets.of(0x1F, 0x8B, 8)),
            new OtherFile("packed with xz", Octets.of(0xFD, '7', 'z', 'X', 'Z')),
            new OtherFile("packed with 7-Zip", Octets.of('7', 'z', 0xBC, 0xAF)),
            new OtherFile("a program", Octets.of(0x7F, 'E', 'L', 'F')));

    /** What a file is, if it is one of these. */
    static Optional<String> of(Octets file) {
        return ALL.stream()
                .filter(other -> file.startsWith(other.magic()))
                .map(OtherFile::what)
                .findFirst();
    }
}
