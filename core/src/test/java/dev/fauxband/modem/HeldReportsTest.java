package dev.fauxband.modem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When reports leave that a host's typing held back. */
final class HeldReportsTest {
    private final LoneModem modem = LoneModem.registered(ModemProfile.BC26, 1, 0);

    @Test
    void aResultIsNotGluedToItsOkBehindAUrcThatWaitedLong() {
        acknowledge(modem.sentBy("AT+QLWUPDATE\r").get(0));
        assertThat(modem.letPass(50 * LoneModem.MS_NS)).endsWith("\r\nUPDATE OK\r\n");
        modem.deliver(
                LoneModem.request(CoapCode.GET, 2, "19/0/0", Octets.EMPTY, CoapOption.uint(OptionNumber.OBSERVE, 0)));
        modem.type("AT+QLW");
        assertThat(modem.letPass(4990 * LoneModem.MS_NS)).isEmpty();

        acknowledge(modem.sentBy("UPDATE\r").get(0));
        assertThat(modem.letPass(49 * LoneModem.MS_NS)).isEqualTo("\r\n+QLWOBSERVE: 0,19,0,0\r\n");
        assertThat(modem.letPass(LoneModem.MS_NS)).isEqualTo("\r\nUPDATE OK\r\n");
    }

    private void acknowledge(CoapMessage update) {
        modem.deliver(new CoapMessage(
                CoapType.ACK, CoapCode.CHANGED, update.messageId(), update.token(), List.of(), Octets.EMPTY));
    }
}
