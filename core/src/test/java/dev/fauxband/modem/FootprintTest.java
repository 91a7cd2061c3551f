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
import dev.fauxband.command.Identity;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.trace.Trace;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a module costs that is registered, observed and idle: a fleet of 100,000 has 500 MB. */
final class FootprintTest {
    private static final int MODULES = 20_000;
    private static final int BYTES_MAX = 4_000;
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

    @Test
    void anIdleObservedModuleIsSmall() {
        Modem[] modems = new Modem[MODULES];
        observed(MODULES);
        long before = usedBytes();
        for (int i = 0; i < MODULES; i++) {
            modems[i] = observed(i);
        }
        long each = (usedBytes() - before) / MODULES;

        System.out.println("heap of an idle, registered, observed module: " + each + " bytes");
        assertThat(modems)
                .allMatch(modem -> !modem.client().observations().paths().isEmpty());
        assertThat(each).isLessThan(BYTES_MAX);
    }

    /** A module that has been through what each module of a fleet has been through. */
    private static Modem observed(int number) {
        Modem modem = new Modem(ModemProfile.BC26, Identity.numbered(number), number, Trace.Level.OFF);
        type(
                modem,
                "ATE0\rAT+QLWSERV=\"127.0.0.1\",5683\rAT+QLWCONF=\""
                        + modem.identity().imei() + "\"\r");
        type(modem, "AT+QLWADDOBJ=19,0,1,\"0\"\rAT+QLWADDOBJ=19,1,1,\"0\"\rAT+QLWOPEN=0\r");
        Datagram register = modem.pollDatagram().orElseThrow();
        CoapMessage request = ((Decoded.Message) CoapDecoder.decode(register.payload())).message();
        modem.receiveDatagram(0, new Datagram(register.peer(), created(request, number)));
        modem.handleTimeout(SECOND_NS);
        drain(modem);
        modem.receiveDatagram(SECOND_NS, new Datagram(register.peer(), OBSERVE));
        drain(modem);
        modem.handleTimeout(2 * SECOND_NS);
        drain(modem);
        return modem;
    }

    private static Octets created(CoapMessage request, int number) {
        return CoapEncoder.encode(new CoapMessage(
                CoapType.ACK,
                CoapCode.CREATED,
                request.messageId(),
                request.token(),
                List.of(
                        CoapOption.text(OptionNumber.LOCATION_PATH, "rd"),
                        CoapOption.text(OptionNumber.LOCATION_PATH, "session" + number)),
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
            more = line.isPresent() || datagram.isPresent();
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
