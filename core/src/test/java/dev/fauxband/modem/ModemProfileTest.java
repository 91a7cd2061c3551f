package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ModemProfileTest {
    @Test
    void threePersonalitiesAreKnownByName() {
        assertThat(ModemProfile.ALL).extracting(ModemProfile::name).containsExactly("bc26", "bc26-captured", "strict");
        assertThat(ModemProfile.find("strict")).containsSame(ModemProfile.STRICT);
        assertThat(ModemProfile.find("bc66")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "NOTIFY_FORMAT, ACCEPTED, TEXT, ACCEPTED",
        "AFTER_RESET, KEEP, KEEP, CANCEL",
        "DISCOVER, LINKS, NOT_IMPLEMENTED, LINKS",
        "TEXT_OPAQUE, RAW, RAW, BASE64",
        "ACK_RANDOM_FACTOR, 1.0, 1.0, 1.5",
        "MAX_RETRANSMIT, 5, 5, 4",
        "DELETED_OBJECT_NOTICE, NONE, NONE, NOT_FOUND"
    })
    void theyDifferWhereTheSourcesDo(ProfileField field, String bc26, String captured, String strict) {
        assertThat(ModemProfile.ALL)
                .extracting(profile -> profile.value(field))
                .containsExactly(bc26, captured, strict);
    }

    @ParameterizedTest
    @EnumSource
    void eachFieldAcceptsItsOwnDefaultAndSaysWhatItIs(ProfileField field) {
        assertThat(field.type().accepts(field.byDefault())).isTrue();
        assertThat(field.type().accepts("no such value \u0000")).isFalse();
        assertThat(List.of(
                        field.key(),
                        field.meaning(),
                        field.reference(),
                        field.type().form()))
                .noneMatch(String::isBlank);
        assertThat(field.evidence()).isNotNull();
        assertThat(ModemProfile.BC26.value(field)).isEqualTo(field.byDefault());
    }

    @Test
    void aFieldIsChangedInACopy() {
        ModemProfile changed = ModemProfile.STRICT.with(ProfileField.MAX_RETRANSMIT, "2");

        assertThat(changed.value(ProfileField.MAX_RETRANSMIT)).isEqualTo("2");
        assertThat(changed.value(ProfileField.AFTER_RESET)).isEqualTo("CANCEL");
        assertThat(changed.name()).isEqualTo("strict");
        assertThat(ModemProfile.STRICT.value(ProfileField.MAX_RETRANSMIT)).isEqualTo("4");
    }

    @Test
    void aWordIsTakenInAnyCaseAndKeptInOne() {
        assertThat(ModemProfile.BC26.with(ProfileField.BOOT, "rdy").value(ProfileField.BOOT))
                .isEqualTo("RDY");
    }

    @Test
    void aWrongValueIsOurOwnMistake() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ModemProfile.BC26.with(ProfileField.MAX_RETRANSMIT, "11"))
                .withMessage("maxRetransmit takes a whole number from 0 to 10, not 11");
    }

    @ParameterizedTest
    @CsvSource({
        "1ns, 1",
        "1us, 1000",
        "50ms, 50000000",
        "2s, 2000000000",
        "1.5s, 1500000000",
        "0.000001s, 1000",
        "1m, 60000000000",
        "1h, 3600000000000",
        "1d, 86400000000000",
        "136y, 4291833600000000000",
        "0s, 0"
    })
    void durationsHaveAUnit(String text, long nanoseconds) {
        assertThat(FieldType.Duration.parse(text)).isEqualTo(Optional.of(nanoseconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2",
                "s",
                "2 s",
                "-2s",
                "2sec",
                "2S",
                "2.s",
                ".5s",
                "1.0000001s",
                "2x",
                "2ss",
                "147y",
                "999999999999y",
                "1e3s"
            })
    void otherTextsAreNoDurations(String text) {
        assertThat(FieldType.Duration.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "ACK_TIMEOUT, 1ms, true",
        "ACK_TIMEOUT, 999us, false",
        "ACK_TIMEOUT, 1h, true",
        "ACK_TIMEOUT, 61m, false",
        "MAX_RETRANSMIT, 0, true",
        "MAX_RETRANSMIT, 10, true",
        "MAX_RETRANSMIT, 11, false",
        "MAX_RETRANSMIT, -1, false",
        "RECEIVE_NODES, 0, false",
        "RECEIVE_NODES, 1, true",
        "RECEIVE_NODES, 1024, true",
        "RECEIVE_NODES, 1025, false",
        "RECEIVE_NODES, 9999999999, false",
        "ACK_RANDOM_FACTOR, 1, true",
        "ACK_RANDOM_FACTOR, 0.9, false",
        "ACK_RANDOM_FACTOR, 3.0, true",
        "ACK_RANDOM_FACTOR, 3.1, false",
        "ACK_RANDOM_FACTOR, NaN, false",
        "DISCOVER, LINKS, true",
        "DISCOVER, links, true",
        "DISCOVER, link, false",
        "MODEL, a, true",
        "MODEL, '', false",
        "MODEL, \u00fc, false"
    })
    void fieldsHaveBounds(ProfileField field, String value, boolean accepted) {
        assertThat(field.type().accepts(value)).isEqualTo(accepted);
    }

    @Test
    void textsHaveABoundToo() {
        assertThat(ProfileField.MODEL.type().accepts("m".repeat(64))).isTrue();
        assertThat(ProfileField.MODEL.type().accepts("m".repeat(65))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ACK_TIMEOUT, a duration from 1ms to 1h",
        "MAX_RETRANSMIT, a whole number from 0 to 10",
        "ACK_RANDOM_FACTOR, a number from 1.0 to 3.0",
        "DISCOVER, 'one of LINKS, NOT_IMPLEMENTED'",
        "MODEL, 'printable ASCII, 1 to 64 characters'"
    })
    void boundsAreSaidInWords(ProfileField field, String form) {
        assertThat(field.type().form()).isEqualTo(form);
    }
}
