package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProfilesCommandTest {
    @Test
    void personalitiesStandSideBySide() {
        List<String> lines = Spoken.by("profiles").out().lines().toList();

        assertThat(lines.get(0)).matches("field +bc26 +bc26-captured +strict");
        assertThat(lines)
                .anyMatch(line -> line.matches("ackTimeout +2s +2s +2s"))
                .anyMatch(line -> line.matches("afterReset +KEEP +KEEP +CANCEL \\*"));
        for (ProfileField field : ProfileField.values()) {
            assertThat(lines).anyMatch(line -> line.startsWith(field.key() + " "));
        }
    }

    @Test
    void oneIsShownFieldByFieldWithItsEvidence() {
        for (ModemProfile profile : ModemProfile.ALL) {
            String text = Spoken.by("profiles", profile.name()).out();
            for (ProfileField field : ProfileField.values()) {
                assertThat(text)
                        .contains("\n" + field.key() + " = " + profile.value(field))
                        .contains(field.meaning(), field.type().form(), field.reference());
            }
        }
        assertThat(Spoken.by("profiles", "strict").out()).contains("maxRetransmit = 4   (default 5)");
    }

    @Test
    void aFileIsShownWithItsIdentityAndItsAnswers(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("mine.yaml"), """
                extends: strict
                identity: {imei: "867724030023557", ip: 10.7.7.7}
                answers: {ATI: [One, Two], +CPIN?: "+CPIN: SIM PIN"}
                """);

        String text = Spoken.by("profiles", file.toString()).out();

        assertThat(text)
                .startsWith("mine\n")
                .contains("maxRetransmit = 4   (default 5)")
                .contains("\nidentity\n    imei 867724030023557\n", "\n    ip 10.7.7.7\n")
                .contains("\nATI answers\n    One\n    Two\n")
                .endsWith("\n+CPIN? answers\n    +CPIN: SIM PIN\n");
    }

    @Test
    void unknownNameLeadsToTheNearest() {
        assertThat(Spoken.by("profiles", "strikt").err())
                .isEqualTo("fauxband profiles: there is no profile \"strikt\"; did you mean strict?"
                        + System.lineSeparator());
        assertThat(Spoken.by("profiles", "strikt").exitCode()).isEqualTo(2);
    }
}
