package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Hex;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CoapNotationTest {
    /** Datagrams and their lines, both ways. */
    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            40 00 0001                          | CON mid=1
            60 00 FFFF                          | ACK mid=65535
            70 00 0000                          | RST mid=0
            50 00 0007                          | NON mid=7
            40 01 0001                          | CON GET mid=1 token=
            41 01 0001 A1                       | CON GET mid=1 token=A1
            48 01 0001 00112233445566FF         | CON GET mid=1 token=00112233445566FF
            40 01 0001 B0                       | CON GET / mid=1 token=
            40 01 0001 B0 00                    | CON GET // mid=1 token=
            40 01 0001 B2 7264 01 35            | CON GET /rd/5 mid=1 token=
            40 01 0001 B2 7264 00               | CON GET /rd/ mid=1 token=
            40 02 0001 B2 7264 43 623D55        | CON POST /rd?b=U mid=1 token=
            40 02 0001 B0 40                    | CON POST /? mid=1 token=
            40 03 0001 D0 02                    | CON PUT ? mid=1 token=
            40 03 0001 D0 02 00                 | CON PUT ?& mid=1 token=
            40 04 0001 D1 02 61 01 62           | CON DELETE ?a&b mid=1 token=
            40 05 0001                          | CON 0.05 mid=1 token=
            40 1F 0001                          | CON 0.31 mid=1 token=
            60 44 0001                          | ACK 2.04 mid=1 token=
            60 4A 0001                          | ACK 2.10 mid=1 token=
            60 49 0001                          | ACK 2.09 mid=1 token=
            60 BF 0001                          | ACK 5.31 mid=1 token=
            60 60 0001                          | ACK 3.00 mid=1 token=
            60 45 0001 60                       | ACK 2.05 mid=1 token= observe=0
            60 45 0001 63 FFFFFF                | ACK 2.05 mid=1 token= observe=16777215
            60 45 0001 64 FFFFFFFF              | ACK 2.05 mid=1 token= observe=4294967295
            60 45 0001 61 00                    | ACK 2.05 mid=1 token= opt6=00
            60 45 0001 62 0001                  | ACK 2.05 mid=1 token= opt6=0001
            60 45 0001 65 0100000000            | ACK 2.05 mid=1 token= opt6=0100000000
            60 45 0001 61 05 01 00              | ACK 2.05 mid=1 token= opt6=05 opt6=00
            60 45 0001 61 05 00                 | ACK 2.05 mid=1 token= observe=5 observe=0
            60 45 0001 C1 28 21 05              | ACK 2.05 mid=1 token= ct=40 maxage=5
            40 01 0001 D2 04 2D16               | CON GET mid=1 token= accept=11542
            40 03 0001 D1 0E 0A                 | CON PUT mid=1 token= block1=0/1/64
            40 03 0001 D3 0E FFFFF6             | CON PUT mid=1 token= block1=1048575/0/1024
            40 03 0001 D1 0E 07                 | CON PUT mid=1 token= opt27=07
            40 03 0001 D1 0E 00                 | CON PUT mid=1 token= opt27=00
            60 45 0001 D1 0A 16                 | ACK 2.05 mid=1 token= block2=1/0/1024
            60 45 0001 D0 0A                    | ACK 2.05 mid=1 token= block2=0/0/16
            40 03 0001 D2 0F 0204 D1 13 08      | CON PUT mid=1 token= size1=8 size2=516
            60 45 0001 44 01020304 00           | ACK 2.05 mid=1 token= etag=01020304 etag=
            60 41 0001 82 7264 01 35            | ACK 2.01 mid=1 token= location=/rd/5
            60 41 0001 80                       | ACK 2.01 mid=1 token= location=/
            60 41 0001 82 7264 00               | ACK 2.01 mid=1 token= location=/rd/
            60 41 0001 B1 61 41 62              | ACK 2.01 mid=1 token= opt11=61 opt15=62
            40 01 0001 11 AB 21 68 E1 01ED 00   | CON GET mid=1 token= opt1=AB opt3=68 opt765=00
            60 45 0001 FF 0100                  | ACK 2.05 mid=1 token= 0100
            60 45 0001 FF 6162                  | ACK 2.05 mid=1 token= 6162
            60 84 0001 FF 6162                  | ACK 4.04 mid=1 token= "ab"
            60 A0 0001 FF 6100                  | ACK 5.00 mid=1 token= 6100
            60 7F 0001 FF 6162                  | ACK 3.31 mid=1 token= 6162
            60 45 0001 C0 FF 6162               | ACK 2.05 mid=1 token= ct=0 "ab"
            60 45 0001 C2 0605 FF 6162          | ACK 2.05 mid=1 token= ct=1541 "ab"
            60 45 0001 C1 28 FF 3C2F313E        | ACK 2.05 mid=1 token= ct=40 "</1>"
            60 45 0001 C1 2A FF 6162            | ACK 2.05 mid=1 token= ct=42 6162
            60 84 0001 C1 2A FF 6162            | ACK 4.04 mid=1 token= ct=42 6162
            60 84 0001 C5 0000000000 FF 6162    | ACK 4.04 mid=1 token= opt12=0000000000 6162
            60 45 0001 C0 FF 20 7E              | ACK 2.05 mid=1 token= ct=0 " ~"
            60 45 0001 C0 FF 1F                 | ACK 2.05 mid=1 token= ct=0 1F
            60 45 0001 C0 FF 7F                 | ACK 2.05 mid=1 token= ct=0 7F
            60 45 0001 C0 FF 80                 | ACK 2.05 mid=1 token= ct=0 80
            60 45 0001 C0 FF 22 5C 7B 7D        | ACK 2.05 mid=1 token= ct=0 "\\"\\\\\\{}"
            """)
    void datagramsHaveALine(String datagram, String line) {
        Decoded decoded = CoapDecoder.decode(Hex.octets(datagram));

        assertThat(decoded).isInstanceOf(Decoded.Message.class);
        assertThat(CoapNotation.write(((Decoded.Message) decoded).message())).isEqualTo(line);
        assertThat(CoapEncoder.encode(read(line))).isEqualTo(Hex.octets(datagram));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            a/b       | /a%2Fb
            a?b       | /a%3Fb
            a&b=c     | /a&b=c
            100%      | /100%25
            a b       | /a%20b
            {x}       | /%7Bx%7D
            a\\b      | /a%5Cb
            "         | /"
            \u00fc    | /%C3%BC
            !~        | /!~
            """)
    void segmentsKeepWhatWouldSeparateThem(String segment, String uri) {
        CoapMessage message = request(CoapOption.text(OptionNumber.URI_PATH, segment));

        assertThat(CoapNotation.write(message)).isEqualTo("CON GET " + uri + " mid=1 token=");
        assertThat(read("CON GET " + uri + " mid=1 token=")).isEqualTo(message);
    }

    @Test
    void segmentsKeepOctetsThatAreNoText() {
        CoapMessage message =
                request(new CoapOption(OptionNumber.URI_PATH, Octets.of(0, 0x1F, 0x21, 0x7E, 0x7F, 0xFF)));

        assertThat(CoapNotation.write(message)).isEqualTo("CON GET /%00%1F!~%7F%FF mid=1 token=");
        assertThat(read("CON GET /%00%1f!~%7f%ff mid=1")).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            ep=a&b    | ?ep=a%26b
            ep=a%b    | ?ep=a%25b
            a b       | ?a%20b
            {x}       | ?%7Bx%7D
            a\\b      | ?a%5Cb
            a/b?c     | ?a/b?c
            """)
    void queriesKeepWhatWouldSeparateThem(String query, String uri) {
        CoapMessage message = request(CoapOption.text(OptionNumber.URI_QUERY, query));

        assertThat(CoapNotation.write(message)).isEqualTo("CON GET " + uri + " mid=1 token=");
        assertThat(read("CON GET " + uri + " mid=1 token=")).isEqualTo(message);
    }

    @Test
    void aLocationMayHoldWhatWouldSeparateIt() {
        assertThat(read("ACK 2.01 location=/r%2Fd/%20").optionValues(OptionNumber.LOCATION_PATH))
                .containsExactly(Octets.utf8("r/d"), Octets.utf8(" "));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            ACK                                | 60 00 0000
            __ACK__mid=1__                     | 60 00 0001
            CON 0.01                           | 40 01 0000
            CON 0.00 mid=0001                  | 40 00 0001
            CON GET token=a1b2                 | 42 01 0000 A1B2
            CON GET token=                     | 40 01 0000
            CON GET size1=8 mid=2              | 40 01 0002 D1 2F 08
            ACK 2.05 -                         | 60 45 0000
            ACK 2.05 a1B2                      | 60 45 0000 FF A1B2
            ACK 2.05 ""                        | 60 45 0000
            ACK 2.05 "a  b"                    | 60 45 0000 FF 61202062
            ACK 2.05 "\\r\\n\\x00\\xfF\\\\\\"\\{"  | 60 45 0000 FF 0D 0A 00 FF 5C 22 7B
            ACK 2.05 "}="                      | 60 45 0000 FF 7D3D
            ACK 2.05 opt0=00 opt65535=         | 60 45 0000 01 00 E0 FEF2
            ACK 2.05 opt6=05                   | 60 45 0000 61 05
            ACK 2.01 location=/a location=/b   | 60 41 0000 81 61 01 62
            CON mid=1 token=A1 opt60=01 02     | 41 00 0001 A1 D1 2F 01 FF 02
            """)
    void linesWrittenByHandAreRead(String line, String datagram) {
        assertThat(CoapEncoder.encode(read(line.replace('_', ' ')))).isEqualTo(Hex.octets(datagram));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
            ~~                           | 1  | a message begins with CON, NON, ACK or RST
            CAN GET                      | 1  | a message begins with CON, NON, ACK or RST
            con GET                      | 1  | a message begins with CON, NON, ACK or RST
            CON FETCH                    | 5  | expected a field as name=value
            CON get                      | 5  | expected a field as name=value
            CON 8.00                     | 5  | expected a field as name=value
            CON 2.32                     | 5  | expected a field as name=value
            CON 2.5                      | 5  | expected a field as name=value
            CON 2.005                    | 5  | expected a field as name=value
            CON 2,05                     | 5  | expected a field as name=value
            CON 2.-5                     | 5  | expected a field as name=value
            CON GET  rd                  | 10 | expected a field as name=value
            CON GET rd mid=1             | 9  | expected a field as name=value
            ACK 2.05 /rd                 | 10 | expected a field as name=value
            CON GET Mid=1                | 9  | expected a field as name=value
            CON GET =1                   | 9  | expected a field as name=value
            CON GET /a b                 | 12 | expected a field as name=value
            CON GET 012                  | 9  | expected a field as name=value
            CON GET {m}                  | 9  | expected a field as name=value
            CON GET 01 02                | 11 | nothing follows a payload
            CON GET - mid=1              | 10 | nothing follows a payload
            CON GET "a" mid=1            | 12 | nothing follows a payload
            CON GET /%                   | 9  | a URI is like
            CON GET /%2                  | 9  | a URI is like
            CON GET /%2G                 | 9  | a URI is like
            CON GET /%+2                 | 9  | a URI is like
            CON GET /a{b                 | 9  | a URI is like
            CON GET /\u00fc              | 9  | a URI is like
            CON GET /a?b{                | 9  | a URI is like
            CON GET ?%                   | 9  | a URI is like
            CON GET x=1                  | 11 | there is no field named x
            CON GET opt=00               | 13 | there is no field named opt
            CON GET opt65536=00          | 18 | there is no field named opt65536
            CON GET optx=00              | 14 | there is no field named optx
            CON GET mid=65536            | 13 | mid is one number
            CON GET mid=                 | 13 | mid is one number
            CON GET mid=-1               | 13 | mid is one number
            CON GET mid=1 mid=1          | 19 | mid is one number
            CON GET token=1              | 15 | token is one run
            CON GET token=001122334455667788 | 15 | token is one run
            CON GET token= token=        | 22 | token is one run
            CON GET opt11=61             | 15 | path and query of a request
            CON GET opt15=61             | 15 | path and query of a request
            CON GET observe=4294967296   | 17 | observe is a number
            CON GET observe=00000000000  | 17 | observe is a number
            CON GET observe=             | 17 | observe is a number
            CON GET observe=0x1          | 17 | observe is a number
            CON GET observe=:            | 17 | observe is a number
            CON GET ct=/                 | 12 | ct is a number
            CON GET accept=A             | 16 | accept is a number
            CON GET etag=0               | 14 | etag is hex digits
            CON GET opt60=0              | 15 | opt60 is hex digits
            CON GET block1=0/1           | 16 | block1 is a block
            CON GET block1=0/1/64/0      | 16 | block1 is a block
            CON GET block1=0/2/64        | 16 | block1 is a block
            CON GET block1=1048576/0/64  | 16 | block1 is a block
            CON GET block2=0/0/8         | 16 | block2 is a block
            CON GET block2=0/0/2048      | 16 | block2 is a block
            CON GET block2=0/0/48        | 16 | block2 is a block
            CON GET block2=/0/16         | 16 | block2 is a block
            ACK 2.01 location=           | 19 | location is a path
            ACK 2.01 location=rd         | 19 | location is a path
            ACK 2.01 location=/a?b       | 19 | location is a path
            CON GET "                    | 9  | the quote is not closed
            CON GET "abc                 | 9  | the quote is not closed
            CON GET "abc\\               | 13 | in quotes, write
            CON GET "\\q"                | 10 | in quotes, write
            CON GET "\\x                 | 10 | in quotes, write
            CON GET "\\x1"               | 10 | in quotes, write
            CON GET "\\x"                | 10 | in quotes, write
            CON GET "\\xGG"              | 10 | in quotes, write
            CON GET "a{b}"               | 11 | in quotes, write
            CON GET "\u00fc"             | 10 | in quotes, write
            """)
    void saysWhereAndWhyALineMeansNothing(String line, int column, String why) {
        assertThat(CoapNotation.read(line)).isInstanceOf(Parsed.Wrong.class);
        Parsed.Wrong<CoapMessage> wrong = (Parsed.Wrong<CoapMessage>) CoapNotation.read(line);
        assertThat(wrong.why()).startsWith(why);
        assertThat(wrong.column()).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(ints = {65804, 65805})
    void valuesEndWhereTheirLengthEnds(int size) {
        Parsed<CoapMessage> read = CoapNotation.read("ACK 2.05 opt60=" + "00".repeat(size));

        assertThat(read).isInstanceOf(size <= CoapOption.VALUE_OCTETS_MAX ? Parsed.Value.class : Parsed.Wrong.class);
    }

    private static CoapMessage request(CoapOption option) {
        return new CoapMessage(CoapType.CON, CoapCode.GET, 1, Octets.EMPTY, List.of(option), Octets.EMPTY);
    }

    private static CoapMessage read(String line) {
        assertThat(CoapNotation.read(line)).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<CoapMessage>) CoapNotation.read(line)).value();
    }
}
