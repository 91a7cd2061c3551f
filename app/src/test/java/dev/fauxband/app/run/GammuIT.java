package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fauxband.app.Running;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gammu, which knows telephones and asks for much that a module without calls and messages refuses. */
final class GammuIT {
    private static final String GAMMU = "/usr/bin/gammu";

    @TempDir
    private static Path directory;

    private static Running run;

    @BeforeAll
    static void start() throws Exception {
        run = Running.start(directory, "run", "--pty", "./fauxband.tty");
        run.awaitOut("ready");
        Files.writeString(directory.resolve("gammurc"), "[gammu]\ndevice=./fauxband.tty\nconnection=at115200\n");
    }

    @AfterAll
    static void end() {
        run.close();
    }

    @BeforeEach
    void gammuIsThere() {
        assumeTrue(Files.isExecutable(Path.of(GAMMU)), "skipped: " + GAMMU + " is not installed");
    }

    @Test
    void identifiesTheModule() throws Exception {
        assertThat(gammu("identify"))
                .containsPattern("Manufacturer +: Quectel_Ltd\n")
                .containsPattern("Model +: .*Quectel_BC26.*\n")
                .containsPattern("Firmware +: BC26NBR01A03\n")
                .containsPattern("IMEI +: 867724030023557\n")
                .containsPattern("SIM IMSI +: 460001234567890\n");
    }

    @Test
    void watchesSignalAndNetwork() throws Exception {
        assertThat(gammu("monitor", "1"))
                .containsPattern("Signal strength +: -69 dBm\n")
                .containsPattern("Network state +: home network\n")
                .containsPattern("Network +: 460 00 .*LAC 69C9, CID 06923252\n")
                .containsPattern("GPRS +: attached\n");
    }

    /** What gammu prints in English, once it has ended well. */
    private static String gammu(String command, String... arguments) throws Exception {
        Path file = directory.resolve("gammu.out");
        ProcessBuilder builder = new ProcessBuilder(GAMMU, "-c", "gammurc", command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file.toFile());
        for (String argument : arguments) {
            builder.command().add(argument);
        }
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        String said = Files.readString(file, UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
