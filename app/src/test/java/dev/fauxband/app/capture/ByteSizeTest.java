package dev.fauxband.app.capture;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"100MB, 100000000", "64kB, 64000", "64KB, 64000", "2 GB, 2000000000", "1mb, 1000000"})
    void sizesAreReadAsPeopleWriteThem(String text, long octets) {
        assertThat(ByteSize.parse(text)).contains(octets);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "MB", "0MB", "-1MB", "100", "100M", "1.5MB", "9999999GB"})
    void whatIsNoSizeIsNone(String text) {
        assertThat(ByteSize.parse(text)).isEmpty();
    }
}
