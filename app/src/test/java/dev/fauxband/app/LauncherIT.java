package dev.fauxband.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher, in a copy of the tree with a Maven and JDKs that only write down what they were asked. */
@DisabledOnOs(OS.WINDOWS)
final class LauncherIT {
    private static final String FAKE_MAVEN = """
            #!/bin/sh
            echo "maven talks"
            echo "$JAVA_HOME|$MAVEN_OPTS|$*" >>"$LOG"
            sleep 0.2
            mkdir -p app/target/quick/lib
            : >app/target/quick/lib/dependency.jar
            : >app/target/quick/fauxband-app-0.jar
            """;

    /** Prints its name, its directory and its arguments, then its input; ends with 7. */
    private static final String FAKE_JAVA = """
            #!/bin/sh
            echo "${0%/bin/java}" | sed 's,.*/,,'
            pwd
            for argument; do
                echo "<$argument>"
                case $argument in
                    -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
                        : >"${argument#*=}"
                        echo training >>"$LOG"
                        ;;
                esac
            done
            cat
            exit 7
            """;

    @TempDir
    private Path temporary;

    private Path tree = Path.of("");
    private Path log = Path.of("");

    private record Outcome(int exitCode, String out, String err) {}

    @BeforeEach
    void plantTheTree() throws IOException {
        tree = Files.createDirectories(temporary.resolve("a tree"));
        log = Files.createFile(temporary.resolve("log"));
        Files.copy(Path.of("../fauxband"), tree.resolve("fauxband"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createFile(tree.resolve("pom.xml"));
        Files.createDirectories(tree.resolve(".mvn"));
        Files.createDirectories(tree.resolve("app/src/main"));
        Files.createDirectories(tree.resolve("scenarios"));
        Files.createFile(tree.resolve("app/pom.xml"));
        Files.createFile(tree.resolve("app/src/main/Main.java"));
        program(temporary.resolve("bin/mvn"), FAKE_MAVEN);
        jdk("jdk11", "11.0.2");
        jdk("jdk17", "17.0.15");
        jdk("jdk25", "25.0.3");
        jdk("jdk26", "26-ea");
    }

    @Test
    void argumentsInputAndExitCodePassThrough() throws Exception {
        Outcome outcome = run(tree, Map.of(), "at\r\n", "--set", "a b", "");

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.out()).endsWith("<dev.fauxband.app.Main>\n<--set>\n<a b>\n<>\nat\r\n");
    }

    /** The first file that Java opens would take its place. */
    @Test
    void closedStandardInputIsAnEmptyOne() throws Exception {
        run(tree, Map.of(), "");

        Outcome outcome = finish(start(tree, Map.of(), List.of("sh", "-c", "exec ./fauxband <&-")), "");

        assertThat(outcome).isEqualTo(new Outcome(7, outcome.out(), ""));
        assertThat(outcome.out()).endsWith("<dev.fauxband.app.Main>\n");
    }

    @Test
    void mavenAndLauncherTalkOnStandardError() throws Exception {
        Outcome outcome = run(tree, Map.of(), "");

        assertThat(outcome.err()).isEqualTo("""
                fauxband: building (once, and again after the sources change) ...
                maven talks
                """);
        assertThat(outcome.out()).startsWith("jdk25\n").doesNotContain("maven talks");
    }

    @Test
    void buildsAgainOnlyAfterASourceChanged() throws Exception {
        run(tree, Map.of(), "");
        assertThat(run(tree, Map.of(), "").err()).isEmpty();

        Files.setLastModifiedTime(
                tree.resolve("app/src/main/Main.java"),
                FileTime.from(Instant.now().plusSeconds(1)));
        run(tree, Map.of(), "");

        assertThat(Files.readAllLines(log)).hasSize(2);
    }

    @Test
    void changedScenarioIsASourceToo() throws Exception {
        run(tree, Map.of(), "");

        Path added = Files.createFile(tree.resolve("scenarios/added.txt"));
        Files.setLastModifiedTime(added, FileTime.from(Instant.now().plusSeconds(1)));
        run(tree, Map.of(), "");

        assertThat(Files.readAllLines(log)).hasSize(2);
    }

    /** The directory in the place of the lock stands for a tree that cannot be written: root can write everywhere. */
    @Test
    void builtTreeThatCannotBeWrittenRunsWithoutTheArchive() throws Exception {
        run(tree, Map.of(), "");
        Files.delete(tree.resolve("app/target/launcher.lock"));
        Files.createDirectory(tree.resolve("app/target/launcher.lock"));

        Outcome outcome = run(tree, Map.of(), "AT\n", "run");

        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out()).doesNotContain("AOTCache").endsWith("<run>\nAT\n");
    }

    @Test
    void unbuiltTreeThatCannotBeWrittenIsExplained() throws Exception {
        Files.createDirectories(tree.resolve("app/target/launcher.lock"));

        Outcome outcome = run(tree, Map.of(), "", "run");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err())
                .isEqualTo("fauxband: Fauxband must be built first, and " + tree.toRealPath() + " cannot be written\n");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        Process first = start(tree, Map.of());
        Process second = start(tree, Map.of());

        assertThat(finish(first, "").exitCode()).isEqualTo(7);
        assertThat(finish(second, "").exitCode()).isEqualTo(7);
        assertThat(Files.readAllLines(log)).hasSize(1);
    }

    @Test
    void mavenOptionsReachTheBuild() throws Exception {
        run(tree, Map.of("MAVEN_OPTS", "-Xmx1g -Dx=y"), "");

        assertThat(Files.readString(log)).contains(" -Xmx1g -Dx=y|").contains("-Dquick package");
    }

    @Test
    void failedBuildEndsWithThree() throws Exception {
        program(temporary.resolve("bin/mvn"), "#!/bin/sh\nexit 1\n");

        Outcome outcome = run(tree, Map.of(), "");

        assertThat(outcome.exitCode()).isEqualTo(3);
        assertThat(outcome.err()).endsWith("fauxband: the build failed; what Maven says about it is above\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void symbolicLinkLeadsToTheTreeAndTheWorkingDirectoryStays() throws Exception {
        Path elsewhere = Files.createDirectory(temporary.resolve("else where"));
        Files.createSymbolicLink(elsewhere.resolve("fauxband"), Path.of("../a tree/fauxband"));

        Outcome outcome = run(elsewhere, Map.of(), "");

        assertThat(outcome.out()).startsWith("jdk25\n" + elsewhere.toRealPath() + "\n");
    }

    @Test
    void searchPathOfTheShellLeadsNowhereElse() throws Exception {
        Outcome outcome =
                finish(start(temporary, Map.of("CDPATH", temporary.toString()), List.of("sh", "a tree/fauxband")), "");

        assertThat(outcome.err()).startsWith("fauxband: building").doesNotContain("cd:");
        assertThat(outcome.exitCode()).isEqualTo(7);
        assertThat(tree.resolve("app/target/launcher")).isDirectory();
    }

    @Test
    void symbolicLinkIsFoundWithoutADirectoryToo() throws Exception {
        Files.createSymbolicLink(temporary.resolve("fb"), Path.of("a tree/fauxband"));

        assertThat(finish(start(temporary, Map.of(), List.of("sh", "fb")), "").out())
                .startsWith("jdk25\n");
    }

    @Test
    void namedJavaWins() throws Exception {
        assertThat(runWith("jdk17").out()).startsWith("jdk17\n");
        assertThat(runWith("jdk17/bin/java").out()).startsWith("jdk17\n");
        assertThat(runWith("jdk26").out()).startsWith("jdk26\n");
        assertThat(run(tree, Map.of("FAUXBAND_JAVA", ""), "").out()).startsWith("jdk25\n");
    }

    @Test
    void unusableNamedJavaIsExplained() throws Exception {
        Outcome old = runWith("jdk11");
        assertThat(old.exitCode()).isEqualTo(3);
        assertThat(old.err()).endsWith("is Java 11, and Fauxband needs 17 or newer\n");

        Outcome nothing = runWith("nothing");
        assertThat(nothing.exitCode()).isEqualTo(3);
        assertThat(nothing.err()).endsWith("is neither a JDK home nor a java program\n");

        program(temporary.resolve("other/bin/java"), "#!/bin/sh\n");
        for (String program : List.of("/bin/sh", temporary + "/other/bin/java")) {
            Outcome other = run(tree, Map.of("FAUXBAND_JAVA", program), "");
            assertThat(other.exitCode()).isEqualTo(3);
            assertThat(other.err())
                    .isEqualTo("fauxband: FAUXBAND_JAVA=" + program + " is neither a JDK home nor a java program\n");
        }
    }

    @Test
    void trainingIsDoneOnceForEachJdkAndNeverShown() throws Exception {
        assertThat(run(tree, Map.of(), "", "--version").out()).doesNotContain("AOTCache");

        for (int i = 0; i < 2; i++) {
            Outcome outcome = run(tree, Map.of(), "AT\n", "run");
            assertThat(outcome.out())
                    .startsWith("jdk25\n")
                    .contains("<-XX:AOTCache=")
                    .endsWith("<run>\nAT\n");
            assertThat(run(tree, Map.of("FAUXBAND_JAVA", temporary + "/jdk17"), "", "run")
                            .out())
                    .contains("<-XX:SharedArchiveFile=")
                    .doesNotContain("AOTCache");
        }

        for (String command : List.of("demo", "platform", "play", "term", "console")) {
            assertThat(run(tree, Map.of(), "", command).out()).contains("<-XX:AOTCache=");
        }
        assertThat(Files.readAllLines(log)).filteredOn("training"::equals).hasSize(2);
    }

    private Outcome runWith(String java) throws Exception {
        return run(tree, Map.of("FAUXBAND_JAVA", temporary.resolve(java).toString()), "");
    }

    private Outcome run(Path directory, Map<String, String> environment, String input, String... arguments)
            throws Exception {
        return finish(start(directory, environment, arguments), input);
    }

    private Process start(Path directory, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(directory.resolve("fauxband").toString()));
        command.addAll(List.of(arguments));
        return start(directory, environment, command);
    }

    private Process start(Path directory, Map<String, String> environment, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", temporary.resolve("bin") + ":/usr/bin:/bin",
                        "JAVA_HOME", temporary.resolve("jdk25").toString(),
                        "LOG", log.toString()));
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome finish(Process process, String input) throws Exception {
        try (OutputStream stream = process.getOutputStream()) {
            stream.write(input.getBytes(UTF_8));
        }
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    private void jdk(String name, String version) throws IOException {
        program(temporary.resolve(name + "/bin/java"), FAKE_JAVA);
        program(temporary.resolve(name + "/bin/javac"), "#!/bin/sh\n");
        Files.writeString(temporary.resolve(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
