package dev.fauxband.cause;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.TraceEvent;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CausesTest {
    private static final Address PLATFORM = new Address(Octets.of(192, 0, 2, 1), 5683);
    private static final Octets TOKEN = Octets.of(0xA1);

    private final Causes causes = new Causes();
    private long nowNs;

    @Test
    void aRequestHasTheLineOfTheHostThatWantsIt() {
        typed("AT+QLWOPEN=0");
        registration("REGISTERING", "the host opens");

        assertThat(sent(request(1, CoapCode.POST))).contains("AT+QLWOPEN=0");
        assertThat(received(reply(1, CoapCode.CREATED))).contains("answer to AT+QLWOPEN=0");
    }

    @Test
    void anUpdateIsOfTheHostOrOfTheModule() {
        typed("at+qlwaddobj=20,0");
        registration("UPDATING", "the host updates");
        assertThat(sent(request(1, CoapCode.POST))).contains("at+qlwaddobj=20,0");

        registration("UPDATING", "the lifetime is nearly over");
        assertThat(sent(request(2, CoapCode.POST))).contains("automatic update: the lifetime is nearly over");
    }

    @Test
    void theEndIsOfTheCommandThatWantsIt() {
        typed("AT+QLWCLOSE");
        registration("DEREGISTERING", "the host closes");
        assertThat(sent(request(1, CoapCode.DELETE))).contains("AT+QLWCLOSE");

        typed("AT+QLWDEL");
        registration("DEREGISTERING", "the host deletes the context");
        assertThat(sent(request(2, CoapCode.DELETE))).contains("AT+QLWDEL");
    }

    @Test
    void repeatsAreCountedUntilTheNextExchangeBegins() {
        typed("AT+QLWOPEN=0");
        registration("REGISTERING", "the host opens");
        Octets register = request(7, CoapCode.POST);

        assertThat(sent(register)).contains("AT+QLWOPEN=0");
        assertThat(sent(register)).contains("retransmission 1 of AT+QLWOPEN=0");
        assertThat(sent(register)).contains("retransmission 2 of AT+QLWOPEN=0");
        registration("REGISTERING", "the host opens");
        assertThat(sent(register))
                .as("the module began anew with the same seed")
                .contains("AT+QLWOPEN=0");
    }

    @Test
    void aNotificationHasTheLineThatSentItAndTheOthersAreTheModules() {
        typed("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        said("OK");
        assertThat(sent(notification(1, CoapType.NON, TOKEN))).contains("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        nowNs++;
        assertThat(sent(notification(2, CoapType.NON, TOKEN))).contains("automatic notification");
    }

    @Test
    void oneLineNotifiesEachObservation() {
        typed("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        typed("AT+QLWDATASEND=19,0,0,1,02,0x0000");

        assertThat(sent(notification(1, CoapType.NON, TOKEN))).contains("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        assertThat(sent(notification(2, CoapType.NON, Octets.of(0xB2)))).contains("AT+QLWDATASEND=19,0,0,1,01,0x0000");
        assertThat(sent(notification(3, CoapType.NON, TOKEN))).contains("AT+QLWDATASEND=19,0,0,1,02,0x0000");
    }

    @Test
    void aRefusedLineCausesNothing() {
        typed("AT+QLWDATASEND=19,0,0,9,01,0x0000");
        said("ERROR");

        assertThat(sent(notification(1, CoapType.NON, TOKEN))).contains("automatic notification");
    }

    @Test
    void aProgramWithoutALineIsSaidToBeOne() {
        registration("REGISTERING", "the host opens");
        assertThat(sent(request(1, CoapCode.POST))).contains("AT+QLWOPEN of a program");

        became("send", "WAITING", "the host sends");
        assertThat(sent(notification(2, CoapType.CON, TOKEN))).contains("AT+QLWDATASEND of a program");
    }

    @Test
    void whatThePlatformBeginsIsThePlatforms() {
        assertThat(received(request(9, CoapCode.GET))).contains("from the platform");
        assertThat(received(request(9, CoapCode.GET))).contains("from the platform, again");
        assertThat(sent(reply(9, CoapCode.CONTENT))).contains("answer to the platform");
        assertThat(sent(encoded(CoapMessage.empty(CoapType.RST, 9)))).contains("answer to the platform");
    }

    @Test
    void aResponseOfItsOwnIsKnownByItsToken() {
        typed("AT+QLWUPDATE");
        registration("UPDATING", "the host updates");
        sent(request(1, CoapCode.POST));
        received(encoded(CoapMessage.empty(CoapType.ACK, 1)));

        assertThat(received(request(40, CoapCode.CHANGED))).contains("answer to AT+QLWUPDATE");
        assertThat(sent(encoded(CoapMessage.empty(CoapType.ACK, 40))))
                .contains("receipt of the answer to AT+QLWUPDATE");
    }

    @Test
    void octetsOfATextStayReadable() {
        typed("AT+QLWDATASEND=19,0,0,2,\u0000\u00e9,0x0000");

        assertThat(sent(notification(1, CoapType.NON, TOKEN))).contains("AT+QLWDATASEND=19,0,0,2,\\x00\\xE9,0x0000");
    }

    @Test
    void whatIsNoCoapIsSaidToBeNone() {
        assertThat(received(Octets.of(1, 2, 3))).contains("from the platform, no CoAP: shorter than a CoAP header");
        assertThat(sent(Octets.of(1, 2, 3))).contains("no CoAP: 3 octets");
    }

    @Test
    void whatIsLostOnItsWayDownIsExplainedAndNotRemembered() {
        Octets get = request(9, CoapCode.GET);
        Datagram datagram = new Datagram(PLATFORM, get);
        TraceEvent.Fate lost = new TraceEvent.Fate(
                nowNs, TraceEvent.Fate.Way.DOWN, TraceEvent.Fate.Kind.LOST, datagram, "the air lost it");

        assertThat(causes.see(lost)).contains("from the platform");
        assertThat(received(get)).contains("from the platform");
    }

    @Test
    void aFailureHasItsReason() {
        TraceEvent.Reason refused = new TraceEvent.Reason(0, "ERROR to AT+QLWUPDATE: the module is not registered");
        assertThat(causes.reason(new TraceEvent.ModuleText(0, "ERROR"), List.of(refused)))
                .contains(refused.text());
        assertThat(causes.reason(new TraceEvent.ModuleText(0, "OK"), List.of(refused)))
                .isEmpty();

        causes.see(new TraceEvent.Reason(0, "SEND FAIL: the platform never acknowledged"));
        assertThat(causes.reason(new TraceEvent.ModuleText(5, "SEND FAIL"), List.of()))
                .contains("SEND FAIL: the platform never acknowledged");
    }

    private void typed(String line) {
        causes.see(new TraceEvent.HostLine(nowNs, line));
    }

    private void said(String text) {
        causes.see(new TraceEvent.ModuleText(nowNs, text));
    }

    private void registration(String to, String why) {
        became("registration", to, why);
    }

    private void became(String machine, String to, String why) {
        causes.see(new TraceEvent.Became(nowNs, machine, "BEFORE", to, why));
    }

    private Optional<String> sent(Octets octets) {
        return causes.see(new TraceEvent.Sent(nowNs, new Datagram(PLATFORM, octets)));
    }

    private Optional<String> received(Octets octets) {
        return causes.see(new TraceEvent.Received(nowNs, new Datagram(PLATFORM, octets)));
    }

    private static Octets request(int messageId, CoapCode code) {
        return encoded(new CoapMessage(CoapType.CON, code, messageId, TOKEN, List.of(), Octets.EMPTY));
    }

    private static Octets reply(int messageId, CoapCode code) {
        return encoded(new CoapMessage(CoapType.ACK, code, messageId, TOKEN, List.of(), Octets.EMPTY));
    }

    private static Octets notification(int messageId, CoapType type, Octets token) {
        return encoded(new CoapMessage(
                type,
                CoapCode.CONTENT,
                messageId,
                token,
                List.of(CoapOption.uint(OptionNumber.OBSERVE, messageId)),
                Octets.EMPTY));
    }

    private static Octets encoded(CoapMessage message) {
        return CoapEncoder.encode(message);
    }
}
