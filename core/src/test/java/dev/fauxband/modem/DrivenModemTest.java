package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.command.HostVerb;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.HostExchange;
import dev.fauxband.lwm2m.Lwm2mEvent;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.trace.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A module that a program drives by verbs instead of a host by lines. */
final class DrivenModemTest {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final Path UPLINK = new Path(19, 0, 0);

    private final Modem modem = modem().driven();

    private static Modem modem() {
        return new Modem(ModemProfile.BC26, Identity.numbered(1), 1, Trace.Level.OFF);
    }

    private void open() {
        assertThat(modem.perform(0, new HostVerb.Serve("127.0.0.1", 5683))).isEmpty();
        assertThat(modem.perform(0, new HostVerb.Name("me"))).isEmpty();
        assertThat(modem.perform(0, new HostVerb.AddObject(Path.instance(19, 0), List.of(0))))
                .isEmpty();
        assertThat(modem.perform(0, new HostVerb.Open(false))).isEmpty();
    }

    private void register() {
        open();
        answer(CoapCode.CREATED, List.of(CoapOption.text(OptionNumber.LOCATION_PATH, "rd")));
        modem.handleTimeout(SECOND_NS);
    }

    private void answer(CoapCode code, List<CoapOption> options) {
        Datagram sent = modem.pollDatagram().orElseThrow();
        CoapMessage request = ((Decoded.Message) CoapDecoder.decode(sent.payload())).message();
        CoapMessage answer =
                new CoapMessage(CoapType.ACK, code, request.messageId(), request.token(), options, Octets.EMPTY);
        modem.receiveDatagram(0, new Datagram(sent.peer(), CoapEncoder.encode(answer)));
    }

    private List<HostNews> news() {
        List<HostNews> all = new ArrayList<>();
        for (Optional<HostNews> one = modem.pollNews(); one.isPresent(); one = modem.pollNews()) {
            all.add(one.get());
        }
        return all;
    }

    private static HostNews told(Lwm2mEvent event) {
        return new HostNews.Told(event);
    }

    @Test
    void verbsLeaveTheSameDatagramAsCommands() {
        open();
        Modem typed = modem();
        typed.receiveFromDte(
                0,
                Octets.latin1("AT+QLWSERV=\"127.0.0.1\",5683\rAT+QLWCONF=\"me\"\r"
                        + "AT+QLWADDOBJ=19,0,1,\"0\"\rAT+QLWOPEN=0\r"));

        Optional<Datagram> sent = modem.pollDatagram();

        assertThat(sent).isPresent().isEqualTo(typed.pollDatagram());
    }

    @Test
    void resultsAreToldAndTheLineStaysSilent() {
        register();

        assertThat(news()).contains(told(new Lwm2mEvent.ExchangeEnded(HostExchange.REGISTER, true, "")));
        assertThat(modem.pollDte()).isEmpty();
    }

    @Test
    void aResultThatWasNotReadKeepsTheNextExchangeBack() {
        register();

        assertThat(modem.perform(SECOND_NS, new HostVerb.Update())).isPresent();
        news();
        assertThat(modem.perform(SECOND_NS, new HostVerb.Update())).isEmpty();
    }

    @Test
    void aHostAtTheLineReadsReportsToo() {
        modem.useLine(true);

        register();

        assertThat(modem.pollDte().map(out -> out.octets().toLatin1())).contains("\r\nCONNECT OK\r\n");
    }

    @Test
    void refusalsSayWhy() {
        assertThat(modem.perform(0, new HostVerb.Open(false))).contains("AT+QLWSERV and AT+QLWCONF come first");
        assertThat(modem.perform(0, new HostVerb.Send(UPLINK, Octets.of(1), true)))
                .contains("the module is not registered");
    }

    @Test
    void aDeletionIsTold() {
        register();
        news();

        assertThat(modem.perform(SECOND_NS, new HostVerb.Delete())).isEmpty();
        answer(CoapCode.DELETED, List.of());

        assertThat(news()).containsExactly(told(new Lwm2mEvent.Deleted()));
        assertThat(modem.pollDte()).isEmpty();
    }

    @Test
    void aRestartIsTold() {
        register();
        news();

        modem.receiveEvent(SECOND_NS, new ModemEvent.Restart("a test"));
        while (modem.nextDeadlineNs() < 3600 * SECOND_NS) {
            modem.handleTimeout(modem.nextDeadlineNs());
        }

        assertThat(news()).containsSubsequence(new HostNews.Started(), new HostNews.Attached());
        assertThat(modem.perform(3600 * SECOND_NS, new HostVerb.Open(false))).isPresent();
    }

    @Test
    void aModuleWithoutPowerDoesNotListen() {
        modem.off();

        assertThat(modem.perform(0, new HostVerb.Update()).orElseThrow()).startsWith("the module does not listen");
    }
}
