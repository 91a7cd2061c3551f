package dev.fauxband.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class KeyOptionsTest {
    @TempDir
    private Path directory;

    @Test
    void identityMayHoldColonsAndNoTextHoldsTheKey() throws UsageException {
        var key = parsed("--psk", "urn:imei:1:00a0FF").key().orElseThrow();

        assertThat(key.identity()).isEqualTo("urn:imei:1");
        assertThat(key.key()).isEqualTo(Octets.of(0, 0xA0, 0xFF));
        assertThat(key).hasToString("PreSharedKey[urn:imei:1]");
        assertThat(parsed().key()).isEmpty();
    }

    @Test
    void fileHoldsTheSame() throws UsageException, IOException {
        Path file = directory.resolve("key");
        Files.writeString(file, "\n# which desk\n me:0102 \n");

        assertThat(parsed("--psk-file", file.toString()).key().orElseThrow().key())
                .isEqualTo(Octets.of(1, 2));
    }

    @Test
    void mistakeIsNamedWithoutTheSecret() {
        assertRefused("needs a key of 1 to 64 octets", "--psk", "me:C0FFEE5");
        assertRefused("needs a key of 1 to 64 octets", "--psk", "me:C0FFEEXX");
        assertRefused("needs an identity", "--psk", "C0FFEE");
        assertRefused("give one of them", "--psk", "me:C0FFEE", "--psk-file", "key");
        assertRefused(
                "cannot read", "--psk-file", directory.resolve("C0FFEE-missing").toString());
    }

    private static void assertRefused(String why, String... args) {
        assertThatThrownBy(() -> parsed(args).key())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(why)
                .satisfies(refusal -> assertThat(
                                String.valueOf(refusal.getMessage()).replaceAll("missing.*", ""))
                        .doesNotContain("me:C0FFEE")
                        .doesNotContain("C0FFEEXX"));
    }

    private static KeyOptions parsed(String... args) {
        KeyOptions options = new KeyOptions();
        new CommandLine(options).parseArgs(args);
        return options;
    }
}
