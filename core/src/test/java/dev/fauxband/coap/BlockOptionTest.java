package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BlockOptionTest {
    /** Values as the examples of RFC 7959 §3 would have them on the wire, and the edges of each part. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, false, 16",
        "08, 0, true, 16",
        "0B, 0, true, 128",
        "1B, 1, true, 128",
        "33, 3, false, 128",
        "0A, 0, true, 64",
        "52, 5, false, 64",
        "06, 0, false, 1024",
        "F6, 15, false, 1024",
        "0100, 16, false, 16",
        "010E, 16, true, 1024",
        "FFF5, 4095, false, 512",
        "010004, 4096, false, 256",
        "FFFFFE, 1048575, true, 1024"
    })
    void numberMoreAndSizeAreReadAndWritten(String value, int number, boolean more, int size) {
        BlockOption block = BlockOption.parse(Hex.octets(value)).orElseThrow();

        assertThat(block.number()).isEqualTo(number);
        assertThat(block.more()).isEqualTo(more);
        assertThat(block.size()).isEqualTo(size);
        assertThat(block.offset()).isEqualTo(number * size);
        assertThat(block.toOption(OptionNumber.BLOCK1))
                .isEqualTo(new CoapOption(OptionNumber.BLOCK1, Hex.octets(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"07", "0F", "FFFFFF", "00000006", "0000000000000000"})
    void theReservedExponentAndMoreThanThreeOctetsAreNoBlock(String value) {
        assertThat(BlockOption.parse(Hex.octets(value))).isEmpty();
    }

    @Test
    void leadingZerosAreReadAsTheyCome() {
        assertThat(BlockOption.parse(Hex.octets("000016"))).contains(new BlockOption(1, false, 6));
    }
}
