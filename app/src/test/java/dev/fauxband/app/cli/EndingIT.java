package dev.fauxband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Signals to a process of its own. */
@EnabledOnOs(OS.LINUX)
final class EndingIT {
    /** Runs until it is told to stop, or ends by itself with 1; puts away at once, or never. */
    static final class Guest {
        private Guest() {}

        public static void main(String[] args) throws InterruptedException {
            try (Ending ending = Ending.onSignal()) {
                System.out.println("ready");
                if (!args[0].equals("ends")) {
                    ending.await();
                }
                System.out.println("leaving");
                if (args[0].equals("hangs")) {
                    new CountDownLatch(1).await();
                }
            }
            System.exit(ExitCode.CHECK_FAILED);
        }
    }

    @TempDir
    private Path directory;

    @Test
    void interruptLetsTheCommandPutAwayAndEndsWithZero() throws Exception {
        try (Running guest = start("obeys")) {
            guest.awaitOut("ready");
            guest.interrupt();

            guest.awaitOut("leaving");
            assertThat(guest.awaitEnd()).isZero();
        }
    }

    @Test
    void terminationLetsTheCommandPutAwayAndEndsWithZero() throws Exception {
        try (Running guest = start("obeys")) {
            guest.awaitOut("ready");
            guest.terminate();

            guest.awaitOut("leaving");
            assertThat(guest.awaitEnd()).isZero();
        }
    }

    @Test
    void puttingAwayThatHangsIsLeftBehind() throws Exception {
        try (Running guest = start("hangs")) {
            guest.awaitOut("ready");
            guest.interrupt();

            assertThat(guest.awaitEnd()).isZero();
        }
    }

    @Test
    void secondInterruptEndsAtOnce() throws Exception {
        try (Running guest = start("hangs")) {
            guest.awaitOut("ready");
            guest.interrupt();
            guest.awaitOut("leaving");
            guest.interrupt();

            assertThat(guest.awaitEnd()).isEqualTo(130);
        }
    }

    @Test
    void ownExitCodeCountsWhenTheCommandEndsByItself() throws Exception {
        try (Running guest = start("ends")) {
            assertThat(guest.awaitEnd()).isEqualTo(ExitCode.CHECK_FAILED);
        }
    }

    /** A build in the background of a script ignores SIGINT, and so would what it starts: hence {@code env}. */
    private Running start(String how) throws IOException {
        return Running.startCommand(
                directory,
                List.of(
                        "env",
                        "--default-signal=INT",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Guest.class.getName(),
                        how));
    }
}
