package dev.fauxband.app.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Function;
import dev.fauxband.app.cli.ExitCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Signals to a process of its own. */
@DisabledOnOs(OS.WINDOWS)
final class EndingIT {
    private static final int SIGINT = 2;
    private static final int SIGTERM = 15;

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

    @Test
    void signalLetsTheCommandPutAwayAndEndsWithZero() throws Exception {
        for (int signal : List.of(SIGINT, SIGTERM)) {
            Process guest = start("obeys");
            BufferedReader said = said(guest);

            assertThat(said.readLine()).isEqualTo("ready");
            send(signal, guest);

            assertThat(said.readLine()).isEqualTo("leaving");
            assertThat(exitCode(guest)).isZero();
        }
    }

    @Test
    void puttingAwayThatHangsIsLeftBehind() throws Exception {
        Process guest = start("hangs");

        assertThat(said(guest).readLine()).isEqualTo("ready");
        send(SIGINT, guest);

        assertThat(exitCode(guest)).isZero();
    }

    @Test
    void secondInterruptEndsAtOnce() throws Exception {
        Process guest = start("hangs");
        BufferedReader said = said(guest);

        assertThat(said.readLine()).isEqualTo("ready");
        send(SIGINT, guest);
        assertThat(said.readLine()).isEqualTo("leaving");
        send(SIGINT, guest);

        assertThat(exitCode(guest)).isEqualTo(130);
    }

    @Test
    void ownExitCodeCountsWhenTheCommandEndsByItself() throws Exception {
        assertThat(exitCode(start("ends"))).isEqualTo(ExitCode.CHECK_FAILED);
    }

    private static Process start(String how) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Guest.class.getName(),
                        how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader said(Process guest) {
        return new BufferedReader(new InputStreamReader(guest.getInputStream(), UTF_8));
    }

    private static void send(int signal, Process guest) {
        Function.getFunction("c", "kill").invokeInt(new Object[] {(int) guest.pid(), signal});
    }

    private static int exitCode(Process guest) throws InterruptedException {
        assertThat(guest.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return guest.exitValue();
    }
}
