package dev.fauxband.coap;

import static dev.fauxband.script.Transcript.CONFIGURED;
import static dev.fauxband.script.Transcript.OBSERVED;
import static dev.fauxband.script.Transcript.REGISTERED;
import static dev.fauxband.script.Transcript.play;
import static dev.fauxband.script.Transcript.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RFC 7252 §4.2, §4.8: what is confirmable is repeated until somebody answers, or it fails. */
final class RetransmissionTest {
    private static final long SECOND_NS = 1_000_000_000L;

    @Test
    void registerIsRepeatedWithDoubledWaitsAndFailsAfter126Seconds() {
        play(CONFIGURED + """
                times exact
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m} token={t}
                (2s)
                ~> CON POST /rd mid={m} token={t}
                (4s)
                ~> CON POST /rd mid={m} token={t}
                (8s)
                ~> CON POST /rd mid={m} token={t}
                (16s)
                ~> CON POST /rd mid={m} token={t}
                (32s)
                ~> CON POST /rd mid={m} token={t}
                (64s)
                < CONNECT FAIL
                (600s)
                """);
    }

    @Test
    void updateIsRepeatedAndFailsAfter126SecondsToo() {
        play(REGISTERED + """
                times exact
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={m}
                (2s)
                ~> CON POST /rd/5 mid={m}
                (4s)
                ~> CON POST /rd/5 mid={m}
                (8s)
                ~> CON POST /rd/5 mid={m}
                (16s)
                ~> CON POST /rd/5 mid={m}
                (32s)
                ~> CON POST /rd/5 mid={m}
                (64s)
                < UPDATE FAIL
                (600s)
                """);
    }

    @Test
    void deregisterIsRepeatedAndFailsAfter126SecondsToo() {
        play(REGISTERED + """
                times exact
                > AT+QLWCLOSE
                < OK
                ~> CON DELETE /rd/5 mid={m}
                (2s)
                ~> CON DELETE /rd/5 mid={m}
                (4s)
                ~> CON DELETE /rd/5 mid={m}
                (8s)
                ~> CON DELETE /rd/5 mid={m}
                (16s)
                ~> CON DELETE /rd/5 mid={m}
                (32s)
                ~> CON DELETE /rd/5 mid={m}
                (64s)
                < CLOSE FAIL
                (600s)
                """);
    }

    @Test
    void notificationIsRepeatedWithTheSameMessageIdAndObserveNumber() {
        play(OBSERVED + """
                times exact
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (2s)
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (4s)
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (8s)
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (16s)
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (32s)
                ~> CON 2.05 mid={m} token=AB observe=2 01
                (64s)
                < SEND FAIL
                (600s)
                """);
    }

    @Test
    void repeatIsTheSameToTheBit() {
        Outbox outbox = new Outbox(new SeededRandom(7));
        CoapMessage message = new CoapMessage(CoapType.CON, CoapCode.GET, 1, Octets.of(1), List.of(), Octets.of(2));
        Exchange exchange = Exchange.start(0, message, new TransmissionParameters(1, 1, 1), outbox);

        assertThat(exchange.repeat(1, outbox)).isTrue();
        assertThat(outbox.poll().orElseThrow()).isEqualTo(outbox.poll().orElseThrow());
    }

    @Test
    void acknowledgementStopsIt() {
        play(OBSERVED + """
                times exact
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={m}
                (2s)
                ~> CON 2.05 mid={m}
                (3s)
                <~ ACK mid={m}
                < SEND OK
                (600s)
                """);
    }

    @Test
    void registrationExchangeDoesNotWaitForANotification() {
        play(OBSERVED + """
                times exact
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={u} token={t}
                <~ ACK 2.04 mid={u} token={t}
                (50ms)
                < UPDATE OK
                (1950ms)
                ~> CON 2.05 mid={n}
                <~ ACK mid={n}
                < SEND OK
                """);
    }

    @Test
    void notificationDoesNotWaitForARegistrationExchange() {
        play(OBSERVED + """
                times exact
                > AT+QLWUPDATE
                < OK
                ~> CON POST /rd/5 mid={u} token={t}
                > AT+QLWDATASEND=19,0,0,1,01,0x0100
                < OK
                ~> CON 2.05 mid={n}
                <~ ACK mid={n}
                (50ms)
                < SEND OK
                <~ ACK 2.04 mid={u} token={t}
                (50ms)
                < UPDATE OK
                """);
    }

    @Test
    void profileSaysHowLongAndHowOften() {
        play(with(ProfileField.ACK_TIMEOUT, "50ms").with(ProfileField.MAX_RETRANSMIT, "1"), CONFIGURED + """
                times exact
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m}
                (50ms)
                ~> CON POST /rd mid={m}
                (100ms)
                < CONNECT FAIL
                """);
    }

    @Test
    void registerThatNobodyAcknowledgesWaitsAsLongAsItIsRepeated() {
        play(with(ProfileField.ACK_TIMEOUT, "100s").with(ProfileField.MAX_RETRANSMIT, "1"), CONFIGURED + """
                times exact
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m}
                (100s)
                ~> CON POST /rd mid={m}
                (200s)
                < CONNECT FAIL
                """);
    }

    @Test
    void strictModuleDrawsTheFirstWaitAndRepeatsFourTimes() {
        play(ModemProfile.STRICT, CONFIGURED + """
                > AT+QLWOPEN=0
                < OK
                ~> CON POST /rd mid={m}
                (2s)
                (<1s)
                ~> CON POST /rd mid={m}
                (4s)
                (<2s)
                ~> CON POST /rd mid={m}
                (8s)
                (<4s)
                ~> CON POST /rd mid={m}
                (16s)
                (<8s)
                ~> CON POST /rd mid={m}
                (32s)
                (<16s)
                < CONNECT FAIL
                """);
    }

    @Test
    void eachFurtherWaitIsTwiceTheOneThatWasDrawn() {
        for (long seed = 1; seed <= 100; seed++) {
            Outbox outbox = new Outbox(new SeededRandom(seed));
            TransmissionParameters parameters = new TransmissionParameters(2 * SECOND_NS, 1.5, 2);
            Exchange exchange = Exchange.start(5, CoapMessage.empty(CoapType.CON, 1), parameters, outbox);
            long firstNs = exchange.dueNs() - 5;

            assertThat(firstNs).isBetween(2 * SECOND_NS, 3 * SECOND_NS);
            assertThat(exchange.repeat(7, outbox)).isTrue();
            assertThat(exchange.dueNs()).isEqualTo(7 + 2 * firstNs);
            assertThat(exchange.repeat(9, outbox)).isTrue();
            assertThat(exchange.dueNs()).isEqualTo(9 + 4 * firstNs);
            assertThat(exchange.repeat(11, outbox)).isFalse();
        }
    }

    @Test
    void drawnWaitsDiffer() {
        TransmissionParameters parameters = new TransmissionParameters(2 * SECOND_NS, 1.5, 4);
        Outbox outbox = new Outbox(new SeededRandom(1));
        CoapMessage message = CoapMessage.empty(CoapType.CON, 1);

        assertThat(Exchange.start(0, message, parameters, outbox).dueNs())
                .isNotEqualTo(Exchange.start(0, message, parameters, outbox).dueNs());
    }
}
