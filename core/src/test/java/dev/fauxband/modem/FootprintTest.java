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
import dev.fauxband.lwm2m.Path;
import dev.fauxband.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What a module costs that is registered, observed and idle: a fleet of 100,000 has 500 MB. */
final class FootprintTest {
    private static final int MODULES = 20_000;
    private static final int TYPED_BYTES_MAX = 3_200;
    private static final int DRIVEN_BYTES_MAX = 2_550;
    private static final long SECOND_NS = 1_000_000_000L;

    private static final Octets OBSERVE = CoapEncoder.encode(new CoapMessage(
            CoapType.CON,
            CoapCode.GET,
            7,
            Octets.of(0xAB),
            List.of(
                    CoapOption.uint(OptionNumber.OBSERVE, 0),
                    CoapOption.text(OptionNumber.URI_PATH, "19"),
                    CoapOption.text(OptionNumber.URI_PATH, "0"),
                    CoapOption.text(OptionNumber.URI_PATH, "0")),
            Octets.EMPTY));

    private static final List<HostVerb> SET_UP = List.of(
            new HostVerb.Serve("127.0.0.1", 5683),
            new HostVerb.AddObject(Path.instance(19, 0), List.of(0)),
            new HostVerb.AddObject(Path.instance(19, 1), List.of(0)));

    @Test
    void anIdleModuleThatAHostSetUpIsSmall() {
        assertThat(bytesEach("that a host set up", FootprintTest::typed)).isLessThan(TYPED_BYTES_MAX);
    }

    @Test
    void anIdleModuleThatAProgramDrivesHoldsNoLine() {
        assertThat(bytesEach("that a program drives", FootprintTest::driven)).isLessThan(DRIVEN_BYTES_MAX);
    }

    private static long bytesEach(String which, IntFunction<Modem> registered) {
        Modem[] modems = new Modem[MODULES];
        observed(registered.apply(MODULES));
        long before = usedBytes();
        for (int i = 0; i < MODULES; i++) {
            modems[i] = observed(registered.apply(i));
        }
        long each = (usedBytes() - before) / MODULES;

        System.out.println("heap of an idle, registered, observed module " + which + ": " + each + " bytes");
        assertThat(modems)
                .allMatch(modem -> !modem.client().observations().paths().isEmpty());
        return each;
    }

    private static Modem typed(int number) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.numbered(number), number, Trace.Level.OFF);
        type(
                modem,
                "ATE0\rAT+QLWSERV=\"127.0.0.1\",5683\rAT+QLWCONF=\""
                        + modem.identity().imei() + "\"\r");
        type(modem, "AT+QLWADDOBJ=19,0,1,\"0\"\rAT+QLWADDOBJ=19,1,1,\"0\"\rAT+QLWOPEN=0\r");
        return modem;
    }

    private static Modem driven(int number) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.numbered(number), number, Trace.Level.OFF).driven();
        SET_UP.forEach(verb -> assertThat(modem.perform(0, verb)).isEmpty());
        modem.perform(0, new HostVerb.Name(modem.identity().imei()));
        modem.perform(0, new HostVerb.Open(false));
        return modem;
    }

    /** A module that has been through what each module of a fleet has been through. */
    private static Modem observed(Modem modem) {
        Datagram register = modem.pollDatagram().orElseThrow();
        CoapMessage request = ((Decoded.Message) CoapDecoder.decode(register.payload())).message();
        modem.receiveDatagram(
                0,
                new Datagram(register.peer(), created(request, modem.identity().imei())));
        modem.handleTimeout(SECOND_NS);
        drain(modem);
        modem.receiveDatagram(SECOND_NS, new Datagram(register.peer(), OBSERVE));
        drain(modem);
        modem.handleTimeout(2 * SECOND_NS);
        drain(modem);
        return modem;
    }

    private static Octets created(CoapMessage request, String name) {
        return CoapEncoder.encode(new CoapMessage(
                CoapType.ACK,
                CoapCode.CREATED,
                request.messageId(),
                request.token(),
                List.of(
                        CoapOption.text(OptionNumber.LOCATION_PATH, "rd"),
                        CoapOption.text(OptionNumber.LOCATION_PATH, "session" + name.substring(6))),
                Octets.EMPTY));
    }

    private static void type(Modem modem, String lines) {
        modem.receiveFromDte(0, Octets.latin1(lines));
        Optional<?> output = modem.pollDte();
        while (output.isPresent()) {
            output = modem.pollDte();
        }
    }

    private static void drain(Modem modem) {
        boolean more = true;
        while (more) {
            Optional<?> line = modem.pollDte();
            Optional<?> datagram = modem.pollDatagram();
            Optional<?> news = modem.pollNews();
            more = line.isPresent() || datagram.isPresent() || news.isPresent();
        }
    }

    /** What is left when everything that nobody holds has gone. */
    private static long usedBytes() {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            used = Math.min(
                    used,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return used;
    }
}
