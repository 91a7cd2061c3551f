package dev.fauxband.app.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fauxband.app.control.OpenFiles;
import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The files of the page: those that {@code page/files.txt} lists, and no others. A line there is the name of a file
 * beside it; behind the name may stand the resource that holds it, when it lies elsewhere.
 */
public final class PageFiles implements OpenFiles {
    private static final String LIST = "files.txt";
    private static final String INDEX = "index.html";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "txt", "text/plain; charset=utf-8");

    private final Map<String, OpenFile> files = new HashMap<>();

    private PageFiles() {}

    /** All of them, read once. */
    public static PageFiles read() {
        PageFiles page = new PageFiles();
        for (String line : list()) {
            String[] parts = line.split(" ", 2);
            String resource = parts.length == 1 ? "page/" + parts[0] : "/" + parts[1];
            OpenFile file = new OpenFile(mediaType(parts[0]), resource(resource));
            page.files.put(parts[0].equals(INDEX) ? "/" : "/console/" + parts[0], file);
        }
        return page;
    }

    /** The lines of the list. */
    static List<String> list() {
        return new String(resource("page/" + LIST).toArray(), UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String mediaType(String name) {
        String end = name.substring(name.lastIndexOf('.') + 1);
        return Optional.ofNullable(MEDIA_TYPES.get(end))
                .orElseThrow(() -> new IllegalStateException("no media type is known for " + name));
    }

    private static Octets resource(String name) {
        try (InputStream stream = PageFiles.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the page lacks " + name);
            }
            return Octets.copyOf(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<OpenFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }
}
