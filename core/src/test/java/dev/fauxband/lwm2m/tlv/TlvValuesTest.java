package dev.fauxband.lwm2m.tlv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TlvValuesTest {
    @ParameterizedTest
    @CsvSource({
        "0, 00",
        "1, 01",
        "-1, FF",
        "127, 7F",
        "-128, 80",
        "128, 0080",
        "-129, FF7F",
        "32767, 7FFF",
        "-32768, 8000",
        "32768, 00008000",
        "-32769, FFFF7FFF",
        "86400, 00015180",
        "2147483647, 7FFFFFFF",
        "-2147483648, 80000000",
        "2147483648, 0000000080000000",
        "-2147483649, FFFFFFFF7FFFFFFF",
        "9223372036854775807, 7FFFFFFFFFFFFFFF",
        "-9223372036854775808, 8000000000000000"
    })
    void integersTakeOneTwoFourOrEightOctets(long value, String octets) {
        assertThat(TlvValues.integer(value)).isEqualTo(Hex.octets(octets));
        assertThat(TlvValues.integer(Hex.octets(octets))).hasValue(value);
    }

    @ParameterizedTest
    @CsvSource({"0000, 0", "FFFFFFFF, -1", "0000000000000001, 1"})
    void integersMayTakeMoreOctetsThanTheyNeed(String octets, long value) {
        assertThat(TlvValues.integer(Hex.octets(octets))).hasValue(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 5, 6, 7, 9, 16})
    void otherSizesAreNoInteger(int size) {
        assertThat(TlvValues.integer(Hex.repeat(1, size))).isEmpty();
    }

    @Test
    void booleansAreOneOctet() {
        assertThat(TlvValues.bool(false)).isEqualTo(Octets.of(0));
        assertThat(TlvValues.bool(true)).isEqualTo(Octets.of(1));
        assertThat(TlvValues.bool(Octets.of(0))).contains(false);
        assertThat(TlvValues.bool(Octets.of(1))).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02", "FF", "0000", "0001"})
    void otherOctetsAreNoBoolean(String octets) {
        assertThat(TlvValues.bool(Hex.octets(octets))).isEmpty();
    }
}
