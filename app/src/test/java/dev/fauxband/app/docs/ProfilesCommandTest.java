package dev.fauxband.app.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.Spoken;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.util.List;
import org.junit.jupiter.api.Test;

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
    void unknownNameLeadsToTheNearest() {
        assertThat(Spoken.by("profiles", "strikt").err())
                .isEqualTo("fauxband profiles: there is no profile \"strikt\"; did you mean strict?"
                        + System.lineSeparator());
        assertThat(Spoken.by("profiles", "strikt").exitCode()).isEqualTo(2);
    }
}
