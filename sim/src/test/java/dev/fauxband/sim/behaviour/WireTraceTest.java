package dev.fauxband.sim.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.Decoded;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.modem.ProfileField;
import dev.fauxband.sim.WireTap;
import dev.fauxband.sim.WorldModule;
import dev.fauxband.sim.air.AirPreset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** By verbs or through the AT line, alone or among others: a module with the same seed sends the same. */
final class WireTraceTest {
    private static final long DAY_S = 24 * 3600;
    private static final ModemProfile NO_GAP = ModemProfile.BC26.with(ProfileField.REPORT_GAP, "0s");

    private static Behaviour meter() {
        Step update = Step.of(new Trigger.Every(4 * Town.HOUR_NS, Town.HOUR_NS, false), new Action.Update());
        return Behaviour.of("meter", Town.OBJECTS, List.of(Town.every(900, 60, 0.25), update));
    }

    /** What one module sends in a day over a lossy air, by {@code view}. */
    private static List<String> day(boolean throughAt, ModemProfile profile, int others, View view) {
        Town town = new Town(meter(), 11);
        List<String> wire = new ArrayList<>();
        town.add(7, AirPreset.CE2.settings(), throughAt, profile);
        WorldModule first = town.world.module();
        town.world.tap(new WireTap() {
            @Override
            public void up(long nowNs, WorldModule from, Octets datagram) {
                if (from.equals(first)) {
                    wire.add(view.of(nowNs, datagram));
                }
            }

            @Override
            public void down(long nowNs, WorldModule to, Octets datagram) {}
        });
        for (int n = 0; n < others; n++) {
            town.add(100 + n, AirPreset.CE1.settings(), throughAt, profile);
        }
        town.start().until(DAY_S);
        return wire;
    }

    /** What of a datagram is compared. */
    private interface View {
        String of(long nowNs, Octets datagram);
    }

    private static String whole(long nowNs, Octets datagram) {
        return nowNs + " " + datagram.toHex();
    }

    private static String withoutTime(long nowNs, Octets datagram) {
        return datagram.toHex();
    }

    /** Without token and location, which the platform chooses. */
    private static String own(long nowNs, Octets datagram) {
        CoapMessage message = ((Decoded.Message) CoapDecoder.decode(datagram)).message();
        return nowNs + " " + message.type() + " " + message.code() + " " + message.payload();
    }

    @Test
    void bothDriversSendTheSameDatagramsAtTheSameTimes() {
        List<String> verbs = day(false, NO_GAP, 0, WireTraceTest::whole);

        assertThat(verbs).hasSizeGreaterThan(100).isEqualTo(day(true, NO_GAP, 0, WireTraceTest::whole));
    }

    @Test
    void bothDriversSendTheSameInTheSameOrderThoughReportsAreHeld() {
        List<String> verbs = day(false, ModemProfile.BC26, 0, WireTraceTest::withoutTime);

        assertThat(verbs).isEqualTo(day(true, ModemProfile.BC26, 0, WireTraceTest::withoutTime));
    }

    @Test
    void amongOthersAModuleSendsWhatItSendsAlone() {
        List<String> alone = day(false, ModemProfile.BC26, 0, WireTraceTest::own);

        assertThat(alone).hasSizeGreaterThan(100).isEqualTo(day(false, ModemProfile.BC26, 5, WireTraceTest::own));
    }

    @Test
    void theSameSeedGivesTheSameWire() {
        List<String> once = day(false, ModemProfile.BC26, 3, WireTraceTest::whole);

        assertThat(once).isEqualTo(day(false, ModemProfile.BC26, 3, WireTraceTest::whole));
    }
}
