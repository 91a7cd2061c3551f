package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OctetsTest {
    private static final String ALL_DIGITS = "0123456789ABCDEF";

    @Test
    void hexDigitsOfAnyCaseAreReadAndUpperCaseIsWritten() {
        assertThat(Octets.hex(ALL_DIGITS)).contains(Octets.of(0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF));
        assertThat(Octets.hex("abcdef")).contains(Octets.of(0xAB, 0xCD, 0xEF));
        assertThat(Octets.hex("")).contains(Octets.EMPTY);
        assertThat(Octets.of(0x01, 0x23, 0x45, 0x67, 0x89, 0xAB, 0xCD, 0xEF).toHex())
                .isEqualTo(ALL_DIGITS);
        assertThat(Octets.of(0xFA).toString()).isEqualTo("FA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "012",
                "0G",
                "G0",
                "/0",
                "0/",
                ":0",
                "0:",
                "@0",
                "0@",
                "`0",
                "0`",
                "0g",
                "0x",
                " 0",
                "\u0660\u0660"
            })
    void otherCharactersAndOddNumbersOfDigitsAreNoHex(String digits) {
        assertThat(Octets.hex(digits)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, ''",
        "1, 01",
        "255, FF",
        "256, 0100",
        "65535, FFFF",
        "65536, 010000",
        "16777215, FFFFFF",
        "16777216, 01000000",
        "4294967295, FFFFFFFF",
        "4294967296, 0100000000",
        "9223372036854775807, 7FFFFFFFFFFFFFFF",
        "-1, FFFFFFFFFFFFFFFF"
    })
    void unsignedIntegersTakeAsFewOctetsAsTheyNeed(long value, String hex) {
        assertThat(Octets.uint(value)).isEqualTo(Hex.octets(hex));
        assertThat(Hex.octets(hex).toUint()).isEqualTo(value);
    }

    @Test
    void leadingZerosDoNotChangeAnInteger() {
        assertThat(Hex.octets("0000000000000005").toUint()).isEqualTo(5);
    }

    @Test
    void moreThanEightOctetsAreNoInteger() {
        assertThatThrownBy(() -> Hex.repeat(0, 9).toUint())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("9 octets");
    }

    @Test
    void textIsUtf8OrOneOctetForEachCharacter() {
        assertThat(Octets.utf8("a\u00fc")).isEqualTo(Octets.of('a', 0xC3, 0xBC));
        assertThat(Octets.of('a', 0xC3, 0xBC).toUtf8()).isEqualTo("a\u00fc");
        assertThat(Octets.latin1("a\u00fc")).isEqualTo(Octets.of('a', 0xFC));
        assertThat(Octets.of('a', 0xFC).toLatin1()).isEqualTo("a\u00fc");
        assertThat(Octets.utf8("")).isSameAs(Octets.EMPTY);
        assertThat(Octets.latin1("")).isSameAs(Octets.EMPTY);
    }

    @Test
    void everyOctetSurvivesLatin1() {
        Octets all = RandomOctets.ofSize(new SeededRandom(1), 1000);

        assertThat(Octets.latin1(all.toLatin1())).isEqualTo(all);
    }

    @Test
    void octetsAreUnsigned() {
        assertThat(Octets.of(0, 127, 128, 255).at(3)).isEqualTo(255);
        assertThat(Octets.of(0, 127, 128, 255).at(2)).isEqualTo(128);
        assertThat(Octets.of(0, 127).at(0)).isZero();
    }

    @Test
    void slicesTakeTheFirstAndLeaveTheLast() {
        Octets octets = Octets.of(1, 2, 3, 4);

        assertThat(octets.slice(1, 3)).isEqualTo(Octets.of(2, 3));
        assertThat(octets.slice(0, 3)).isEqualTo(Octets.of(1, 2, 3));
        assertThat(octets.slice(1, 4)).isEqualTo(Octets.of(2, 3, 4));
        assertThat(octets.slice(0, 4)).isSameAs(octets);
        assertThat(octets.slice(2, 2)).isSameAs(Octets.EMPTY);
        assertThat(octets.from(3)).isEqualTo(Octets.of(4));
        assertThat(octets.from(4)).isEqualTo(Octets.EMPTY);
    }

    @Test
    void concatenationKeepsTheOrder() {
        Octets octets = Octets.of(1, 2);

        assertThat(octets.concat(Octets.of(3))).isEqualTo(Octets.of(1, 2, 3));
        assertThat(octets.concat(Octets.EMPTY)).isSameAs(octets);
        assertThat(Octets.EMPTY.concat(octets)).isSameAs(octets);
    }

    @Test
    void startsWithItselfAndItsHeads() {
        Octets octets = Octets.of(1, 2, 3);

        assertThat(octets.startsWith(octets)).isTrue();
        assertThat(octets.startsWith(Octets.of(1, 2))).isTrue();
        assertThat(octets.startsWith(Octets.EMPTY)).isTrue();
        assertThat(octets.startsWith(Octets.of(1, 3))).isFalse();
        assertThat(octets.startsWith(Octets.of(1, 2, 3, 4))).isFalse();
    }

    @Test
    void nobodyCanChangeThem() {
        byte[] source = {1, 2};
        Octets octets = Octets.copyOf(source);
        source[0] = 9;
        octets.toArray()[1] = 9;

        assertThat(octets).isEqualTo(Octets.of(1, 2));
    }

    @Test
    void partsOfArraysAreCopied() {
        byte[] source = {1, 2, 3};
        byte[] target = new byte[5];
        Octets.of(8, 9).copyTo(target, 2);

        assertThat(Octets.copyOf(source, 1, 3)).isEqualTo(Octets.of(2, 3));
        assertThat(Octets.copyOf(source, 1, 1)).isSameAs(Octets.EMPTY);
        assertThat(Octets.copyOf(new byte[0])).isSameAs(Octets.EMPTY);
        assertThat(target).containsExactly(0, 0, 8, 9, 0);
    }

    @Test
    void equalOctetsAreEqual() {
        assertThat(Octets.of(1, 2)).isEqualTo(Octets.of(1, 2)).hasSameHashCodeAs(Octets.of(1, 2));
        assertThat(Octets.of(1, 2)).isNotEqualTo(Octets.of(2, 1)).isNotEqualTo("0102");
        assertThat(Octets.of(1).hashCode()).isNotEqualTo(Octets.of(2).hashCode());
        assertThat(Octets.of(1).isEmpty()).isFalse();
        assertThat(Octets.of().isEmpty()).isTrue();
        assertThat(Octets.of(1, 2).size()).isEqualTo(2);
    }
}
