package dev.fauxband.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The files of the page. */
final class PageFilesTest {
    private static final Path DIRECTORY =
            Path.of("src/main/resources/dev/fauxband/app/console/page").toAbsolutePath();

    @Test
    void listNamesEachFileThatIsThereAndNoOther() throws IOException {
        List<String> listed = PageFiles.list().stream()
                .filter(line -> !line.contains(" "))
                .sorted()
                .toList();
        try (Stream<Path> files = Files.walk(DIRECTORY)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> DIRECTORY.relativize(file).toString())
                            .filter(name -> !name.equals("files.txt"))
                            .sorted())
                    .isEqualTo(listed);
        }
    }

    @Test
    void onlyListedFilesAreGiven() {
        PageFiles page = PageFiles.read();

        assertThat(page.find("/")).hasValueSatisfying(file -> {
            assertThat(file.mediaType()).isEqualTo("text/html; charset=utf-8");
            assertThat(file.octets().toUtf8()).contains("<html");
        });
        assertThat(List.of("/console/files.txt", "/console/../package-info.class", "/console/", "/index.html"))
                .allSatisfy(path -> assertThat(page.find(path)).as(path).isEmpty());
    }
}
