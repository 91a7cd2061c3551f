package dev.fauxband.app.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Running;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fleet at an unmodified Leshan: each registers once, each message arrives once, none is another module's. */
final class FleetAtLeshanIT {
    private static final int MODULES = 200;
    private static final Pattern REGISTERED = Pattern.compile("registered (\\S+) .*");
    private static final Pattern NOTIFIED = Pattern.compile("notified (\\S+) /19/0/0 ([0-9A-F]+) .*");

    @TempDir
    private Path directory = Path.of("");

    @Test
    void eachRegistersOnceAndEachMessageArrivesOnce() throws Exception {
        try (Running platform = Running.start(directory, "platform", "--kind", "leshan", "--port", "0")) {
            int port = platform.port("platform leshan ");
            try (Running fleet = Running.start(
                    directory,
                    "fleet",
                    "--modules=" + MODULES,
                    "--server=127.0.0.1:" + port,
                    "--behaviour=chatty",
                    "--load=ramp:20",
                    "--time=12s",
                    "--assert=registered = 100%",
                    "--assert=failed = 0",
                    "--assert=done(deregister) = " + MODULES)) {
                assertThat(fleet.awaitEnd(90)).as("%s", fleet.out()).isZero();
            }
            List<String> said = platform.out();
            Map<String, Integer> registrations = new HashMap<>();
            List<String> messages = new ArrayList<>();
            for (String line : said) {
                Matcher registered = REGISTERED.matcher(line);
                if (registered.matches()) {
                    registrations.merge(registered.group(1), 1, Integer::sum);
                }
                Matcher notified = NOTIFIED.matcher(line);
                if (notified.matches()) {
                    messages.add(notified.group(1) + " " + notified.group(2));
                }
            }
            assertThat(registrations)
                    .hasSize(MODULES)
                    .allSatisfy((endpoint, count) -> assertThat(count).isEqualTo(1));
            assertThat(messages).hasSizeGreaterThan(MODULES / 2).doesNotHaveDuplicates();
            assertThat(messages).allSatisfy(FleetAtLeshanIT::carriesItsNumber);
        }
    }

    /** The last digits of the IMEI before its check digit count on from the first module's; so does the payload. */
    private static void carriesItsNumber(String message) {
        int space = message.indexOf(' ');
        long serial = Long.parseLong(message.substring(8, 14));
        long number = Long.parseLong(message.substring(space + 1, space + 9), 16);
        assertThat(number).as(message).isEqualTo(serial - 2355);
    }
}
