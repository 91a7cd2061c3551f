package dev.fauxband.modem;

import static dev.fauxband.modem.LoneModem.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.SeededRandom;
import dev.fauxband.data.Seeds;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Any datagram of the platform: no exception, what leaves is CoAP, an ACK or RST is never answered, AT is. */
final class RandomDatagramTest {
    private static final int SEEDS = 400;
    private static final int DATAGRAMS = 100;
    private static final CoapCode[] METHODS = {CoapCode.GET, CoapCode.PUT, CoapCode.POST, CoapCode.DELETE};
    private static final List<String> PATHS = List.of(
            "19",
            "19/0",
            "19/0/0",
            "19/1/0",
            "19/1/1",
            "1",
            "1/0",
            "1/0/1",
            "1/0/8",
            "3",
            "3/0",
            "3/0/4",
            "4/0/4",
            "5/0",
            "5/0/1",
            "0",
            "0/0",
            "rd",
            "bs",
            "",
            "19/0/0/",
            "65535/65535/65535");
    private static final List<String> PAYLOADS = List.of(
            "",
            "00",
            "AAAA0000",
            "C400AAAA0000",
            "0805C40001020304",
            "C80000",
            "8600410001410102",
            "C1012C",
            "C8",
            "FFFFFFFF",
            "333030");
    private static final int[] FORMATS = {0, 40, 42, 1541, 1542, 1544, 11542, 11543, 65535};

    @Test
    void randomOctetsDoNoHarm() {
        Seeds.each(SEEDS, random -> {
            LoneModem modem = modem(random);
            for (int i = 0; i < DATAGRAMS; i++) {
                deliver(modem, RandomOctets.upTo(random, 64));
            }
            modem.answersAt();
        });
    }

    @Test
    void mutatedMessagesDoNoHarm() {
        Seeds.each(SEEDS, random -> {
            LoneModem modem = modem(random);
            for (int i = 0; i < DATAGRAMS; i++) {
                Octets message = CoapEncoder.encode(message(random, i));
                deliver(modem, random.nextInt(3) == 0 ? RandomOctets.mutated(random, message) : message);
                if (random.nextInt(10) == 0) {
                    modem.letPass(random.nextInt(30_000) * LoneModem.MS_NS);
                }
                if (random.nextInt(10) == 0) {
                    modem.type("AT+QLWDATASEND=19,0,0,1,AB,0x0100\r");
                }
            }
            modem.answersAt();
        });
    }

    private static LoneModem modem(SeededRandom random) {
        ModemProfile profile = ModemProfile.ALL.get(random.nextInt(ModemProfile.ALL.size()));
        return LoneModem.registered(profile, random.nextLong(), random.nextInt(2));
    }

    private static void deliver(LoneModem modem, Octets datagram) {
        List<CoapMessage> answers = modem.deliver(datagram);
        boolean reply = datagram.size() >= 4 && (datagram.at(0) >> 4 & 3) >= CoapType.ACK.code();
        assertThat(reply ? answers : List.of()).as("answers to an ACK or RST").isEmpty();
        modem.line();
    }

    private static CoapMessage message(SeededRandom random, int messageId) {
        CoapCode code =
                random.nextInt(6) == 0 ? new CoapCode(random.nextInt(256)) : METHODS[random.nextInt(METHODS.length)];
        CoapOption[] options = new CoapOption[random.nextInt(4)];
        for (int i = 0; i < options.length; i++) {
            options[i] = option(random);
        }
        CoapMessage plain = request(
                code,
                messageId,
                PATHS.get(random.nextInt(PATHS.size())),
                Octets.hex(PAYLOADS.get(random.nextInt(PAYLOADS.size()))).orElseThrow(),
                options);
        CoapType type = random.nextInt(4) == 0 ? CoapType.of(random.nextInt(4)) : CoapType.CON;
        return new CoapMessage(type, plain.code(), messageId, plain.token(), plain.options(), plain.payload());
    }

    private static CoapOption option(SeededRandom random) {
        int format = FORMATS[random.nextInt(FORMATS.length)];
        return switch (random.nextInt(8)) {
            case 0, 1 -> CoapOption.uint(OptionNumber.CONTENT_FORMAT, format);
            case 2 -> CoapOption.uint(OptionNumber.ACCEPT, format);
            case 3 -> CoapOption.uint(OptionNumber.OBSERVE, random.nextInt(3));
            case 4 -> block(OptionNumber.BLOCK1, random);
            case 5 -> block(OptionNumber.BLOCK2, random);
            case 6 -> CoapOption.text(OptionNumber.URI_QUERY, random.nextInt(2) == 0 ? "pmin=10" : "gt=1.5");
            default -> new CoapOption(random.nextInt(80), RandomOctets.upTo(random, 6));
        };
    }

    private static CoapOption block(int number, SeededRandom random) {
        return new BlockOption(random.nextInt(4), random.nextInt(2) == 0, random.nextInt(7)).toOption(number);
    }
}
