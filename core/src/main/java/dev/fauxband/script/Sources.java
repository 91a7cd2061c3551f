package dev.fauxband.script;

import java.util.Optional;

/** Where the scripts are that others include. */
@FunctionalInterface
public interface Sources {
    /** There are no others. */
    Sources NONE = name -> Optional.empty();

    /** The text of the script with this name; a relative one was made to stand beside the script that includes it. */
    Optional<String> read(String name);

    /** What {@code name} means in the script {@code from}: a file beside it, unless it begins with {@code /}. */
    static String resolve(String from, String name) {
        int slash = from.lastIndexOf('/');
        return name.startsWith("/") || slash < 0 ? name : from.substring(0, slash + 1) + name;
    }
}
