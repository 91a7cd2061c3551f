package dev.fauxband.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same seeds in JVMs that differ in all that a pure program must not notice. */
final class DeterminismIT {
    private static final String SEEDS = "25";
    private static final int MINUTES_MAX = 3;

    /** Identity hashes, garbage collector, locale, zone and charset; salts of immutable sets differ by themselves. */
    private static final List<String> ANOTHER = List.of(
            "-XX:+UnlockExperimentalVMOptions",
            "-XX:hashCode=2",
            "-XX:+UseParallelGC",
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Asia/Kathmandu",
            "-Dfile.encoding=ISO-8859-1");

    private static final List<String> ONE = List.of("-XX:+UseSerialGC", "-Duser.language=en", "-Duser.timezone=UTC");

    @TempDir
    Path directory;

    @Test
    void twoJvmsWriteTheSameTraceByteForByte() throws IOException, InterruptedException {
        String one = recordOf("one", ONE);
        String another = recordOf("another", ANOTHER);

        assertThat(one).contains("# REGISTER, seed 0").contains("< CONNECT OK").contains("< SEND OK");
        assertThat(another).isEqualTo(one);
    }

    private String recordOf(String name, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-cp");
        command.add(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        command.add(RecordedSeeds.class.getName());
        command.add(SEEDS);
        Path record = directory.resolve(name);
        Path complaints = directory.resolve(name + ".err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(record.toFile())
                .redirectError(complaints.toFile())
                .start();
        try {
            assertThat(process.waitFor(MINUTES_MAX, TimeUnit.MINUTES))
                    .as("it ended in time")
                    .isTrue();
            assertThat(process.exitValue()).as(Files.readString(complaints)).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(record, StandardCharsets.UTF_8);
    }
}
