package dev.fauxband.lwm2m;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.play;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.script.Bench;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 7959 §2.5, §2.9.3: a Register or Update over 1,024 octets goes in blocks. */
final class BlockwiseRegisterTest {
    /** So many instances that their links have 62 + 80 × 14 = 1,182 octets. */
    private static final String MANY_OBJECTS = CONFIGURED + manyObjects();

    private static final String OPENED = MANY_OBJECTS + """
            > AT+QLWOPEN=0
            < OK
            ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400 ct=40 block1=0/1/1024 mid={m} token={t}
            """;

    private static String manyObjects() {
        StringBuilder lines = new StringBuilder();
        for (int object = 50000; object < 50005; object++) {
            for (int instance = 6000; instance < 6016; instance++) {
                lines.append("> AT+QLWADDOBJ=")
                        .append(object)
                        .append(',')
                        .append(instance)
                        .append("\n< OK\n");
            }
        }
        return lines.toString();
    }

    @Test
    void afterEach231TheNextBlockLeaves() {
        play(OPENED + """
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd?lwm2m=1.0&ep=867724030023557&b=U&lt=86400 ct=40 block1=1/0/1024
                <~ ACK 2.01 block1=1/0/1024 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void blocksHaveMessageIdsOfTheirOwnAndOneToken() {
        Bench bench = Bench.after(MANY_OBJECTS).type("AT+QLWOPEN=0");
        CoapMessage first = message(bench.takeDatagram().orElseThrow());

        bench.deliver(Bench.PLATFORM, answer("2.31", first) + " block1=0/1/1024");

        CoapMessage second = message(bench.takeDatagram().orElseThrow());
        assertThat(second.messageId()).isEqualTo(first.messageId() + 1);
        assertThat(second.token()).isEqualTo(first.token());
    }

    @Test
    void bodyThatIsBegunAgainHasAnotherToken() {
        Bench bench = Bench.after(MANY_OBJECTS).type("AT+QLWOPEN=0");
        CoapMessage first = message(bench.takeDatagram().orElseThrow());

        bench.deliver(Bench.PLATFORM, answer("4.13", first) + " block1=0/0/256");

        CoapMessage second = message(bench.takeDatagram().orElseThrow());
        assertThat(second.token()).isNotEqualTo(first.token());
    }

    @Test
    void answerToAnEarlierBlockThatComesAgainIsNotTakenForThatOfALaterOne() {
        play(OPENED + """
                <~ ACK 4.13 block1=0/0/512
                ~> CON POST /rd block1=0/1/512 mid={a} token={u}
                <~ ACK mid={a}
                <~ NON 2.31 mid=70 token={u} block1=0/1/512
                ~> CON POST /rd block1=1/1/512 mid={b} token={u}
                <~ NON 2.31 mid=70 token={u} block1=0/1/512
                <~ ACK mid={b}
                <~ NON 2.31 mid=70 token={u} block1=0/1/512
                <~ NON 2.31 mid=71 token={u} block1=1/1/512
                ~> CON POST /rd block1=2/0/512 token={u}
                <~ ACK 2.01 block1=2/0/512 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void serverThatTakesEachBlockByItselfGetsThemAll() {
        play(OPENED + """
                <~ ACK 2.01 block1=0/0/1024 location=/rd/4
                ~> CON POST /rd block1=1/0/1024
                <~ ACK 2.01 block1=1/0/1024 location=/rd/5
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                """);
    }

    @Test
    void successBeforeTheEndIsTakenAndWhatIsMissingIsSaid() {
        Bench bench = Bench.after(OPENED + """
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);

        assertThat(bench.reasons())
                .containsExactly("the platform has only the first 1024 of 1182 octets of the list of objects: "
                        + "it answered 2.01 before the rest was sent");
    }

    @Test
    void successInTheEndIsSaidToMissNothing() {
        Bench bench = Bench.after(OPENED + """
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                """);

        assertThat(bench.reasons()).isEmpty();
    }

    @Test
    void blocksPutTogetherAreTheWholeBodyAlsoWhenTheServerWantsSmallerOnes() {
        Bench bench = Bench.after(MANY_OBJECTS).type("AT+QLWOPEN=0");
        StringBuilder body = new StringBuilder();
        int blocks = 0;

        CoapMessage sent = message(bench.takeDatagram().orElseThrow());
        while (sent.code().request()) {
            BlockOption block = BlockOption.parse(
                            sent.option(OptionNumber.BLOCK1).orElseThrow())
                    .orElseThrow();
            assertThat(block.offset()).isEqualTo(body.length());
            body.append(sent.payload().toLatin1());
            blocks++;
            if (!block.more()) {
                break;
            }
            bench.deliver(Bench.PLATFORM, answer("2.31", sent) + " block1=" + block.number() + "/1/64");
            sent = message(bench.takeDatagram().orElseThrow());
        }

        assertThat(body.toString())
                .startsWith("</>;rt=\"oma.lwm2m\",</1/0>")
                .endsWith(",</50004/6015>")
                .hasSize(1_182);
        assertThat(blocks).isEqualTo(1 + 3);
    }

    @Test
    void on413TheModuleStartsAgainWithTheSizeOffered() {
        play(OPENED + """
                <~ ACK 4.13 block1=0/0/256
                ~> CON POST /rd block1=0/1/256
                <~ ACK 2.31 block1=0/1/256
                ~> CON POST /rd block1=1/1/256
                <~ ACK 2.31 block1=1/1/256
                ~> CON POST /rd block1=2/1/256
                <~ ACK 2.31 block1=2/1/256
                ~> CON POST /rd block1=3/1/256
                <~ ACK 2.31 block1=3/1/256
                ~> CON POST /rd block1=4/0/256
                <~ ACK 2.01 block1=4/0/256 location=/rd/5
                < CONNECT OK
                """);
    }

    @Test
    void on413InTheMiddleTheModuleStartsAgainToo() {
        play(OPENED + """
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024
                <~ ACK 4.13 block1=1/0/512
                ~> CON POST /rd block1=0/1/512
                """);
    }

    @Test
    void on413WithoutASmallerSizeItFails() {
        play(OPENED + """
                <~ ACK 4.13
                < CONNECT FAIL
                """);
        play(OPENED + """
                <~ ACK 4.13 block1=0/0/1024
                < CONNECT FAIL
                """);
        play(OPENED + """
                <~ ACK 4.13 block1=0/0/16
                ~> CON POST /rd block1=0/1/16
                <~ ACK 4.13 block1=0/0/16
                < CONNECT FAIL
                """);
    }

    @Test
    void shortBodyGoesInBlocksWhenTheServerAsksForIt() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd block1=-
                <~ ACK 4.13 block1=0/0/32
                ~> CON POST /rd block1=0/1/32 ct=40 "</>;rt=\\"oma.lwm2m\\",</1/0>,</3/0>"
                <~ ACK 2.31 block1=0/1/32
                ~> CON POST /rd block1=1/0/32 ct=40 ",</4/0>,</5/0>,</19/0>,</19/1>"
                """);
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 1024})
    void shortBodyGoesInALoneBlockWhenTheServerAsksForBlocksThatHoldIt(int size) {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd block1=-
                <~ ACK 4.13 block1=0/0/SIZE
                ~> CON POST /rd block1=0/0/SIZE ct=40
                <~ ACK 4.13 block1=0/0/SIZE
                < CONNECT FAIL
                """.replace("SIZE", Integer.toString(size)));
    }

    @Test
    void requestWithoutABodyIsNotSentAgainInBlocks() {
        play(CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd
                <~ ACK 2.01 location=/rd/5
                < CONNECT OK
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5
                <~ ACK 4.13 block1=0/0/64
                < UPDATE FAIL
                """);
    }

    @Test
    void blocksAreRepeatedAsOtherMessagesAre() {
        play(OPENED + """
                (1s)
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024 mid={n} token={u}
                times exact
                (2s)
                ~> CON POST /rd block1=1/0/1024 mid={n} token={u}
                <~ ACK 2.31 mid={m} token={t} block1=0/1/1024
                (4s)
                ~> CON POST /rd block1=1/0/1024 mid={n} token={u}
                """);
    }

    @Test
    void allBlocksTogetherHave126Seconds() {
        StringBuilder slow = new StringBuilder();
        for (int number = 1; number <= 72; number++) {
            slow.append("(1500ms)\n<~ ACK 2.31\n~> CON POST /rd block1=" + number + "/1/16\n");
        }
        Bench bench = Bench.after(OPENED + """
                times exact
                <~ ACK 4.13 block1=0/0/16
                ~> CON POST /rd block1=0/1/16
                """ + slow + """
                (2s)
                ~> CON POST /rd
                (4s)
                ~> CON POST /rd
                (8s)
                ~> CON POST /rd
                (4s)
                < CONNECT FAIL
                """);

        assertThat(bench.reasons()).containsExactly("CONNECT FAIL: the platform did not take all blocks in time");
    }

    @Test
    void separateAnswersToBlocksAreAcknowledged() {
        play(OPENED + """
                <~ ACK mid={m}
                <~ CON 2.31 mid=70 token={t} block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024 token={u}
                ~> ACK mid=70
                <~ CON 2.01 mid=71 token={u} location=/rd/5
                ~> ACK mid=71
                < CONNECT OK
                """);
    }

    @Test
    void failureInTheMiddleEndsIt() {
        play(OPENED + """
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024
                <~ ACK 4.08 block1=1/0/1024
                < CONNECT FAIL
                """);
    }

    @Test
    void updateGoesInBlocksToo() {
        play(OPENED + """
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd block1=1/0/1024
                <~ ACK 2.01 block1=1/0/1024 location=/rd/5
                < CONNECT OK
                > AT+QLWADDOBJ=19,2
                < OK
                ~> CON POST /rd/5 ct=40 block1=0/1/1024
                <~ ACK 2.31 block1=0/1/1024
                ~> CON POST /rd/5 ct=40 block1=1/0/1024
                <~ ACK 2.04 block1=1/0/1024
                < UPDATE OK
                """);
    }

    private static String answer(String code, CoapMessage request) {
        return "ACK " + code + " mid=" + request.messageId() + " token="
                + request.token().toHex();
    }

    private static CoapMessage message(Octets datagram) {
        return ((Decoded.Message) CoapDecoder.decode(datagram)).message();
    }
}
