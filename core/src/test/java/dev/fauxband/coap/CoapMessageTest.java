package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CoapMessageTest {
    private static final CoapMessage MESSAGE = new CoapMessage(
            CoapType.CON,
            CoapCode.GET,
            65535,
            Hex.repeat(1, 8),
            List.of(
                    CoapOption.text(OptionNumber.URI_PATH, "a"),
                    CoapOption.uint(OptionNumber.CONTENT_FORMAT, 0xFFFF_FFFFL),
                    CoapOption.text(OptionNumber.URI_PATH, "b"),
                    new CoapOption(OptionNumber.SIZE1, Hex.repeat(0, 5))),
            Octets.of(1));

    @Test
    void optionsAreFoundByNumber() {
        assertThat(MESSAGE.option(OptionNumber.URI_PATH)).contains(Octets.utf8("a"));
        assertThat(MESSAGE.option(OptionNumber.URI_QUERY)).isEmpty();
        assertThat(MESSAGE.optionValues(OptionNumber.URI_PATH)).containsExactly(Octets.utf8("a"), Octets.utf8("b"));
        assertThat(MESSAGE.optionValues(OptionNumber.URI_QUERY)).isEmpty();
    }

    @Test
    void integersHaveUpToFourOctets() {
        assertThat(MESSAGE.optionUint(OptionNumber.CONTENT_FORMAT)).hasValue(0xFFFF_FFFFL);
        assertThat(MESSAGE.optionUint(OptionNumber.SIZE1)).isEmpty();
        assertThat(MESSAGE.optionUint(OptionNumber.OBSERVE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void aMessageIdHasTwoOctets(int messageId) {
        assertThatThrownBy(() -> message(messageId, Octets.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTokenHasEightOctetsAtMost() {
        Octets nine = Hex.repeat(1, 9);

        assertThatThrownBy(() -> message(0, nine)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 65536})
    void anOptionNumberHasTwoOctets(int number) {
        assertThatThrownBy(() -> new CoapOption(number, Octets.EMPTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOptionIsNoLongerThanItsLengthCanSay() {
        Octets tooLong = Hex.repeat(0, CoapOption.VALUE_OCTETS_MAX + 1);

        assertThatThrownBy(() -> new CoapOption(1, tooLong)).isInstanceOf(IllegalArgumentException.class);
    }

    private static CoapMessage message(int messageId, Octets token) {
        return new CoapMessage(CoapType.CON, CoapCode.GET, messageId, token, List.of(), Octets.EMPTY);
    }
}
