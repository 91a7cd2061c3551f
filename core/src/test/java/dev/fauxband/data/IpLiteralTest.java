package dev.fauxband.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpLiteralTest {
    @ParameterizedTest
    @CsvSource({"0.0.0.0, 00000000", "127.0.0.1, 7F000001", "255.255.255.255, FFFFFFFF", "180.101.147.115, B4659373"})
    void ipv4IsReadAndWritten(String text, String octets) {
        assertThat(IpLiteral.parse(text)).contains(Hex.octets(octets));
        assertThat(IpLiteral.format(Hex.octets(octets))).isEqualTo(text);
    }

    /** RFC 5952 §4: no leading zeros, the first of the longest runs of zeros as {@code ::}, never a single zero. */
    @ParameterizedTest
    @CsvSource({
        "::, 0000 0000 0000 0000 0000 0000 0000 0000",
        "::1, 0000 0000 0000 0000 0000 0000 0000 0001",
        "1::, 0001 0000 0000 0000 0000 0000 0000 0000",
        "2001:db8::1, 2001 0DB8 0000 0000 0000 0000 0000 0001",
        "2001:db8:0:1:1:1:1:1, 2001 0DB8 0000 0001 0001 0001 0001 0001",
        "2001:0:0:1::1, 2001 0000 0000 0001 0000 0000 0000 0001",
        "2001:db8::1:0:0:1, 2001 0DB8 0000 0000 0001 0000 0000 0001",
        "1:0:2:0:3:0:4:0, 0001 0000 0002 0000 0003 0000 0004 0000",
        "::2:3:4:5:6:7, 0000 0000 0002 0003 0004 0005 0006 0007",
        "1:2:3:4:5:6::, 0001 0002 0003 0004 0005 0006 0000 0000",
        "fe80::abcd:ef01:2345:6789, FE80 0000 0000 0000 ABCD EF01 2345 6789",
        "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, FFFF FFFF FFFF FFFF FFFF FFFF FFFF FFFF"
    })
    void ipv6IsReadAndWrittenInItsOneForm(String text, String octets) {
        assertThat(IpLiteral.parse(text)).contains(Hex.octets(octets));
        assertThat(IpLiteral.format(Hex.octets(octets))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0000:0000:0000:0000:0000:0000:0000:0001, ::1",
        "2001:DB8::ABCD, 2001:db8::abcd",
        "::ffff:1.2.3.4, ::ffff:102:304",
        "1:2:3:4:5:6:1.2.3.4, 1:2:3:4:5:6:102:304",
        "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 0:2:3:4:5:6:7:8"
    })
    void ipv6IsReadInItsOtherForms(String text, String written) {
        assertThat(IpLiteral.parse(text).map(IpLiteral::format)).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.",
                ".1.2.3",
                "1.2.3.256",
                "1.2.3.0004",
                "1.2.3.-4",
                "1.2.3.a",
                "1.2.3.4 ",
                "1.2.3.\u0664",
                "localhost",
                ":",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "1:2:3:4::5:6:7:8",
                "12345::",
                "g::",
                ":1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:",
                "::1.2.3",
                "::1.2.3.4:5",
                "1.2.3.4::",
                "1:2:3:4:5:6:7:1.2.3.4",
                "fe80::1%eth0",
                "[::1]"
            })
    void otherTextIsNoLiteral(String text) {
        assertThat(IpLiteral.parse(text)).isEmpty();
    }

    @Test
    void javaReadsWhatIsWrittenAsTheSameAddress() {
        Seeds.each(2_000, random -> {
            OctetsBuilder octets = new OctetsBuilder(16);
            int groups = random.nextInt(4) == 0 ? 2 : 8;
            for (int i = 0; i < groups; i++) {
                octets.addUint(random.nextInt(2) == 0 ? 0 : random.nextInt(65536), 2);
            }
            Octets ip = octets.build();
            String text = IpLiteral.format(ip);

            assertThat(IpLiteral.parse(text)).contains(ip);
            assertThat(InetAddress.getByName(text)).isEqualTo(InetAddress.getByAddress(ip.toArray()));
        });
    }
}
