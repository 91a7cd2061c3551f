package dev.fauxband.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.doctor.Finding.Verdict;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class DoctorTest {
    @TempDir
    private Path directory;

    @Test
    void linesAreAlignedAndOnlyAFailureEndsWithThree() {
        Finding good = Finding.ok("Java", "17");
        Finding poor = Finding.warn("port 5683", "taken");
        Finding bad = Finding.fail("PTY", "none");

        assertThat(run(good, poor)).isEqualTo("ok    Java          17\nwarn  port 5683     taken\n0");
        assertThat(run(good, bad)).isEqualTo("ok    Java          17\nfail  PTY           none\n3");
    }

    @Test
    void olderJavaIsGoodEnoughAndSaysWhatWouldBeBetter() {
        assertThat(JavaCheck.judge(17, "17.0.15")).isEqualTo(Finding.ok("Java", "17.0.15; Java 25 would start faster"));
        assertThat(JavaCheck.judge(25, "25.0.3")).isEqualTo(Finding.ok("Java", "25.0.3"));
    }

    @Test
    void fewOpenFilesAreWarnedOf() {
        assertThat(OpenFilesCheck.judge(255).verdict()).isEqualTo(Verdict.WARN);
        assertThat(OpenFilesCheck.judge(256).verdict()).isEqualTo(Verdict.OK);
    }

    @Test
    void networkSaysWhatTheVariableSays() {
        assertThat(NetCheck.look(Map.of()).verdict()).isEqualTo(Verdict.OK);
        assertThat(NetCheck.look(Map.of("FAUXBAND_NET", "loopback")).text()).contains("nothing leaves this machine");
        assertThat(NetCheck.look(Map.of("FAUXBAND_NET", "lan")).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void terminalsAreSoughtInThePath() throws IOException {
        String path = "/nowhere" + File.pathSeparator + File.pathSeparator + directory;
        assertThat(TerminalCheck.look(path)).isEqualTo(Finding.ok("terminal", "fauxband term"));

        for (String program : List.of("screen", "picocom")) {
            Files.createFile(
                    directory.resolve(program),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        }
        assertThat(TerminalCheck.look(path)).isEqualTo(Finding.ok("terminal", "fauxband term, picocom, screen"));
    }

    @Test
    void directoryThatCannotBeWrittenToIsNamed() {
        assertThat(DirectoryCheck.look(directory).verdict()).isEqualTo(Verdict.OK);
        assertThat(DirectoryCheck.look(directory.resolve("missing")).verdict()).isEqualTo(Verdict.WARN);
    }

    private static String run(Finding... findings) {
        StringWriter out = new StringWriter();
        DoctorCommand doctor = new DoctorCommand(List.of(findings).stream()
                .map(finding -> DoctorTest.found(finding))
                .toList());
        int exitCode = new CommandLine(doctor).setOut(new PrintWriter(out)).execute();
        return out.toString().replace(System.lineSeparator(), "\n") + exitCode;
    }

    private static Supplier<Finding> found(Finding finding) {
        return () -> finding;
    }
}
