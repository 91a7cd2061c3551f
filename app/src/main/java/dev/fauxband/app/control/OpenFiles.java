package dev.fauxband.app.control;

import dev.fauxband.data.Octets;
import java.util.Optional;

/** Files that are given without a token: what a browser loads before it can send one. */
public interface OpenFiles {
    /** No files. */
    OpenFiles NONE = path -> Optional.empty();

    /** The file at this path, if there is one. */
    Optional<OpenFile> find(String path);

    /** One of them. */
    record OpenFile(String mediaType, Octets octets) {}
}
