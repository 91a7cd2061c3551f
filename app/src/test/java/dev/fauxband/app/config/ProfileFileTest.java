package dev.fauxband.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.app.Spoken;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.modem.ProfileField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Personalities from YAML files. */
final class ProfileFileTest {
    private static final Pattern EXAMPLE = Pattern.compile("```yaml my-bc26\\.yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    private Path directory = Path.of("");

    private Path file(String yaml) throws IOException {
        return Files.writeString(directory.resolve("mine.yaml"), yaml);
    }

    @Test
    void exampleOfTheDocumentsIsAModuleThatAnswersSo() throws Exception {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("../docs/configuration.md")));
        assertThat(example.find()).isTrue();
        Path file = file(example.group(1));
        Path script = Files.writeString(directory.resolve("session.txt"), """
                > ATE0
                < OK
                > ATI
                < Quectel_Ltd
                < Quectel_BC26
                < Revision: BC26NBR01A07
                < OK
                > AT+CGMR
                < Revision: BC26NBR01A07
                < OK
                > AT+CGPADDR=1
                < +CGPADDR: 1,10.7.7.7
                < OK
                > AT+CGMR=?
                < OK
                > ATI9
                < ERROR
                """);

        Spoken played = Spoken.by("play", "--profile", file.toString(), script.toString());

        assertThat(played.exitCode()).as(played.out() + played.err()).isZero();
        ProfileFile read = ProfileFile.read(file);
        assertThat(read.profile().name()).isEqualTo("my-bc26");
        assertThat(read.profile().value(ProfileField.ACK_TIMEOUT)).isEqualTo("4s");
        assertThat(read.profile().value(ProfileField.NOTIFY_FORMAT)).isEqualTo("TEXT");
        assertThat(Spoken.by("profiles", file.toString()).out())
                .startsWith("my-bc26\n")
                .contains("ackTimeout = 4s   (default 2s)");
    }

    @Test
    void fileWithoutANameIsCalledAsItself() throws Exception {
        assertThat(ProfileFile.read(file("identity: 7\n")).profile().name()).isEqualTo("mine");
        assertThat(ProfileFile.read(file("identity: 7\n"))
                        .identity()
                        .orElseThrow()
                        .imei())
                .isEqualTo("867724030023623");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "extends: bc27|:1:10: there is no profile \"bc27\"; did you mean bc26?",
                "ackTimout: 4s|:1:1: there is no key \"ackTimout\"; did you mean ackTimeout?",
                "ackTimeout: 4|:1:13: ackTimeout takes a duration from 1ms to 1h, not \"4\".",
                "answers: {+CGMS: x}|:1:11: there is no base command AT+CGMS; did you mean AT+CGMI?",
                "answers: {+QLWOPEN=: x}|:1:11: AT+QLWOPEN is of the LwM2M set, whose answers",
                "answers: {+CGMR?: x}|:1:11: AT+CGMR has no form AT+CGMR?.",
                "identity: {imei: 867724030023558}|:1:18: the last digit of imei 867724030023558 must be 7",
                "identity: {imsi: 1}|:1:18: imsi takes 15 digits.",
                "identity: {esn: 1}|:1:12: there is no key \"esn\"; there are imei, imsi, iccid, ip.",
                "identity: many|:1:11: identity takes 0 to 999999, or imei"
            })
    void whatIsWrongIsSaidWithItsPlace(String yaml, String complaint) {
        assertThatThrownBy(() -> ProfileFile.read(file(yaml)))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith(directory.resolve("mine.yaml") + complaint);
    }
}
