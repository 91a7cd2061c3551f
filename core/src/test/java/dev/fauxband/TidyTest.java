package dev.fauxband;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The house style that no compiler knows, checked on the sources of every module. */
final class TidyTest {
    private static final int FILE_LINES_MAX = 400;
    private static final int FILE_LINES_MEDIAN_MAX = 80;
    private static final int FILE_LINES_NINE_IN_TEN_MAX = 200;
    private static final int LINE_COLUMNS_MAX = 120;
    private static final int METHOD_LINES_MAX = 50;
    private static final int PARAMETERS_WANTED = 4;

    /** Methods and constructors with more parameters than wanted. It may fall, and never rise. */
    private static final int WIDE_METHODS_MAX = 76;

    private static final Pattern SAYS_NOTHING =
            Pattern.compile(".*(Manager|Helper|Util|Utils|Impl|Data)|(Abstract|Base)[A-Z].*");

    private static final Pattern UNFINISHED = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    /** {@code isEmpty} is the JDK's word for containers, and theirs. */
    private static final Pattern ACCESSOR = Pattern.compile("(get|is)(?!Empty\\b)[A-Z].*");

    private static final Pattern WAITS_OR_READS_A_CLOCK =
            Pattern.compile("Thread\\.sleep|nanoTime\\(|currentTimeMillis\\(|Instant\\.now|Clock\\.system");

    private static List<SourceFile> sources = List.of();

    @BeforeAll
    static void readSources() throws IOException {
        sources = SourceFile.readAll();
    }

    @Test
    void everyModuleIsRead() {
        assertThat(sources).extracting(SourceFile::module).contains("core", "app");
    }

    @Test
    void filesAreShort() {
        assertNone(sources.stream()
                .filter(source -> source.lines().size() > FILE_LINES_MAX)
                .map(source -> source.name() + ": " + source.lines().size() + " lines"));
    }

    @Test
    void mostFilesAreMuchShorter() {
        List<Integer> sizes = sources.stream()
                .filter(source -> !source.name().endsWith("/package-info.java"))
                .map(source -> source.lines().size())
                .sorted()
                .toList();

        assertThat(sizes.get(sizes.size() / 2)).isLessThanOrEqualTo(FILE_LINES_MEDIAN_MAX);
        assertThat(sizes.get(sizes.size() * 9 / 10)).isLessThanOrEqualTo(FILE_LINES_NINE_IN_TEN_MAX);
    }

    @Test
    void linesAreShort() {
        assertNone(lines(line -> line.codePointCount(0, line.length()) > LINE_COLUMNS_MAX, "too wide"));
    }

    @Test
    void methodsAreShort() {
        assertNone(sources.stream()
                .flatMap(source -> source.methods()
                        .filter(method -> source.bodyLines(method) > METHOD_LINES_MAX)
                        .map(method -> source.place(method) + ": " + source.bodyLines(method) + " lines")));
    }

    @Test
    void fewMethodsHaveManyParameters() {
        List<String> wide = sources.stream()
                .flatMap(source -> source.methods()
                        .filter(method -> method.getParameters().size() > PARAMETERS_WANTED)
                        .map(method -> source.place(method) + ": " + method.getName()))
                .toList();

        assertThat(wide).hasSizeLessThanOrEqualTo(WIDE_METHODS_MAX);
    }

    @Test
    void typeNamesSayWhatAThingIs() {
        assertNone(sources.stream()
                .flatMap(source -> source.types()
                        .filter(type ->
                                SAYS_NOTHING.matcher(type.getSimpleName()).matches())
                        .map(type -> source.place(type) + ": " + type.getSimpleName())));
    }

    @Test
    void nothingIsLeftUnfinished() {
        assertNone(lines(line -> line.contains("\t"), "a tab"));
        assertNone(lines(line -> UNFINISHED.matcher(line).find(), "unfinished"));
    }

    @Test
    void coreNeverWaitsNorReadsAClock() {
        assertNone(sources.stream()
                .filter(source -> source.module().equals("core"))
                .flatMap(source -> source.complaints(
                        line -> WAITS_OR_READS_A_CLOCK.matcher(line).find(), "waits or reads a clock")));
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> marked = sources.stream()
                .filter(source -> source.name().endsWith("/package-info.java"))
                .filter(source -> source.lines().contains("@NullMarked"))
                .map(SourceFile::directory)
                .toList();

        assertNone(sources.stream()
                .filter(SourceFile::isMain)
                .map(SourceFile::directory)
                .distinct()
                .filter(directory -> !marked.contains(directory))
                .map(directory -> directory + ": no package-info.java with @NullMarked"));
    }

    @Test
    void everyTypeSaysWhatItIs() {
        assertNone(sources.stream()
                .filter(SourceFile::isMain)
                .flatMap(source -> source.typesWithoutJavadoc()
                        .map(type -> source.place(type) + ": " + type.getSimpleName() + " has no javadoc")));
    }

    @Test
    void coreNamesItsMethodsWithoutGetOrIs() {
        assertNone(sources.stream()
                .filter(source -> source.isMain() && source.module().equals("core"))
                .flatMap(source -> source.methods()
                        .filter(method -> ACCESSOR.matcher(method.getName()).matches() && !overrides(method))
                        .map(method -> source.place(method) + ": " + method.getName())));
    }

    private static void assertNone(Stream<String> complaints) {
        assertThat(complaints.toList()).isEmpty();
    }

    private static Stream<String> lines(Predicate<String> bad, String complaint) {
        return sources.stream().flatMap(source -> source.complaints(bad, complaint));
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
}
