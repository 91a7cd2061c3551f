package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.platform.PlatformPolicy.NotificationAnswer;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class SimObserverTest {
    private static final int OPAQUE = 42;

    private final SimPlatform platform = new SimPlatform(SimPlatformOptions.defaults(), 1);
    private final FakeClient client = new FakeClient(platform);

    /** Registers, answers the Observe of 19/0/0 with number 10 and gives back its token. */
    private Octets observed() {
        client.registered();
        CoapMessage observe = client.next();
        client.content(observe, OPAQUE, 10, Octets.EMPTY);
        assertThat(client.lines()).last().isEqualTo("observed dev /19/0/0 (empty)");
        return observe.token();
    }

    private List<String> payloads() {
        return platform.received().stream().map(it -> it.payload().toHex()).toList();
    }

    @Test
    void observesAfterEachRegistration() {
        client.registered();
        CoapMessage observe = client.next();
        assertThat(observe.code()).isEqualTo(CoapCode.GET);
        assertThat(observe.optionUint(OptionNumber.OBSERVE)).hasValue(0);
        assertThat(observe.token().size()).isEqualTo(4);
        assertThat(observe.option(OptionNumber.ACCEPT)).isEmpty();
    }

    @Test
    void observesOnlyWhatIsListed() {
        client.send(client.register(Octets.utf8("</1/0>,</19/1>,</x/0>;if=\"</19/0>\""), "lwm2m=1.0", "ep=dev"));
        client.next();
        client.sendsNothing();
    }

    @Test
    void observesAsThePolicySays() {
        platform.behave(PlatformPolicy.STANDARD.withObserving(
                new PlatformPolicy.Observing(3 * FakeClient.SECOND_NS, 0, OptionalInt.of(1542))));
        client.registered();
        client.sendsNothing();
        client.letPass(3);
        CoapMessage observe = client.next();
        assertThat(observe.token()).isEqualTo(Octets.EMPTY);
        assertThat(observe.optionUint(OptionNumber.ACCEPT)).hasValue(1542);
    }

    @Test
    void observesAgainAfterUpdatesWhenAsked() {
        SimPlatform eager = new SimPlatform(SimPlatformOptions.defaults().withObserveAfterUpdate(true), 1);
        FakeClient module = new FakeClient(eager);
        String location = module.registered();
        module.content(module.next(), OPAQUE, 1, Octets.EMPTY);
        module.send(module.request(CoapCode.POST, location, Octets.EMPTY));
        assertThat(module.next().code()).isEqualTo(CoapCode.CHANGED);
        assertThat(module.next().optionUint(OptionNumber.OBSERVE)).hasValue(0);
    }

    @Test
    void aNotificationIsAcknowledgedAndRemembered() {
        Octets token = observed();
        CoapMessage notification = client.notification(CoapType.CON, token, 11, OPAQUE, Octets.of(0xAB));
        client.send(notification);

        assertThat(client.next()).isEqualTo(CoapMessage.empty(CoapType.ACK, notification.messageId()));
        assertThat(client.lines()).containsExactly("notified dev /19/0/0 AB (CON)");
        assertThat(platform.received()).singleElement().satisfies(it -> {
            assertThat(it.endpoint()).isEqualTo("dev");
            assertThat(it.path()).hasToString("/19/0/0");
            assertThat(it.format()).hasValue(OPAQUE);
            assertThat(it.confirmable()).isTrue();
            assertThat(it.messageId()).isEqualTo(notification.messageId());
        });
    }

    @Test
    void aRepeatedNotificationIsAcknowledgedAgainAndCountsOnce() {
        CoapMessage notification = client.notification(CoapType.CON, observed(), 11, OPAQUE, Octets.of(0xAB));
        client.send(notification);
        client.send(notification);
        assertThat(client.next()).isEqualTo(client.next());
        assertThat(platform.receivedCount()).isEqualTo(1);
    }

    @Test
    void nonNotificationsAreTakenWithoutAnswer() {
        client.send(client.notification(CoapType.NON, observed(), 11, OPAQUE, Octets.of(0xAB)));
        client.sendsNothing();
        assertThat(client.lines()).containsExactly("notified dev /19/0/0 AB (NON)");
    }

    @Test
    void olderNotificationsAreAcknowledgedAndDiscarded() {
        Octets token = observed();
        for (int number : new int[] {12, 11, 10, 13}) {
            client.send(client.notification(CoapType.CON, token, number, OPAQUE, Octets.of(number)));
            assertThat(client.next().type()).isEqualTo(CoapType.ACK);
        }
        assertThat(payloads()).containsExactly("0C", "0D");
        client.letPass(129);
        client.send(client.notification(CoapType.CON, token, 1, OPAQUE, Octets.of(1)));
        assertThat(payloads()).containsExactly("0C", "0D", "01");
    }

    @Test
    void numbersMayWrap() {
        Octets token = observed();
        for (int number : new int[] {0x7FFFFF, 0xFFFFFE, 2}) {
            client.send(client.notification(CoapType.NON, token, number, OPAQUE, Octets.of(number & 0xFF)));
        }
        assertThat(payloads()).containsExactly("FF", "FE", "02");
    }

    @Test
    void strangeTokensAndAddressesAreReset() {
        Octets token = observed();
        CoapMessage strange = client.notification(CoapType.NON, Octets.of(9), 11, OPAQUE, Octets.of(1));
        client.send(strange);
        assertThat(client.next()).isEqualTo(CoapMessage.empty(CoapType.RST, strange.messageId()));
        FakeClient elsewhere = new FakeClient(platform, 40_001);
        elsewhere.send(elsewhere.notification(CoapType.CON, token, 11, OPAQUE, Octets.of(1)));
        assertThat(elsewhere.next().type()).isEqualTo(CoapType.RST);
    }

    @Test
    void thePolicyMayResetNotificationsOrLeaveThemUnanswered() {
        Octets token = observed();
        platform.behave(PlatformPolicy.STANDARD.withNotifications(NotificationAnswer.RESET));
        client.send(client.notification(CoapType.CON, token, 11, OPAQUE, Octets.of(1)));
        assertThat(client.next().type()).isEqualTo(CoapType.RST);
        assertThat(client.lines()).containsExactly("notify dev /19/0/0 failed: answered with RST, as the policy says");
        platform.behave(PlatformPolicy.STANDARD.withNotifications(NotificationAnswer.SILENT));
        CoapMessage unanswered = client.notification(CoapType.CON, token, 12, OPAQUE, Octets.of(2));
        client.send(unanswered);
        client.sendsNothing();
        platform.behave(PlatformPolicy.STANDARD);
        client.send(unanswered);
        assertThat(client.next().type()).isEqualTo(CoapType.ACK);
        assertThat(payloads()).containsExactly("02");
    }

    @Test
    void anErrorEndsTheObservation() {
        Octets token = observed();
        client.send(new CoapMessage(CoapType.NON, CoapCode.NOT_FOUND, 1, token, List.of(), Octets.EMPTY));
        assertThat(client.lines()).containsExactly("notify dev /19/0/0 failed: 4.04 NOT FOUND");
        client.send(client.notification(CoapType.CON, token, 11, OPAQUE, Octets.of(1)));
        assertThat(client.next().type()).isEqualTo(CoapType.RST);
    }

    @Test
    void theRestOfALongNotificationIsFetched() {
        Octets token = observed();
        CoapMessage plain = client.notification(CoapType.CON, token, 11, OPAQUE, Octets.utf8("0123456789abcdef"));
        List<CoapOption> options = List.of(
                plain.options().get(0),
                plain.options().get(1),
                new BlockOption(0, true, 0).toOption(OptionNumber.BLOCK2));
        client.send(
                new CoapMessage(CoapType.CON, CoapCode.CONTENT, plain.messageId(), token, options, plain.payload()));
        assertThat(client.next().type()).isEqualTo(CoapType.ACK);
        CoapMessage fetch = client.next();
        assertThat(fetch.option(OptionNumber.OBSERVE)).isEmpty();
        assertThat(fetch.token()).isNotEqualTo(token);
        client.answer(
                fetch,
                CoapCode.CONTENT,
                Octets.utf8("g"),
                CoapOption.uint(OptionNumber.CONTENT_FORMAT, OPAQUE),
                new BlockOption(1, false, 0).toOption(OptionNumber.BLOCK2));
        assertThat(platform.received())
                .singleElement()
                .extracting(ReceivedNotification::payload)
                .isEqualTo(Octets.utf8("0123456789abcdefg"));
    }

    @Test
    void cancelUsesTheTokenOfTheObservation() {
        Octets token = observed();
        client.command("cancel 19/0/0");
        CoapMessage cancel = client.next();
        assertThat(cancel.optionUint(OptionNumber.OBSERVE)).hasValue(1);
        assertThat(cancel.token()).isEqualTo(token);
        client.content(cancel, OPAQUE, -1, Octets.EMPTY);
        client.command("cancel 19/0/0");
        assertThat(client.lines())
                .containsExactly("cancelled dev /19/0/0", "cancel refused: /19/0/0 of dev is not observed");
    }

    @Test
    void anAnswerWithoutTheOptionIsNoObservation() {
        client.registered();
        CoapMessage observe = client.next();
        client.content(observe, OPAQUE, -1, Octets.EMPTY);
        assertThat(client.lines()).last().isEqualTo("observe dev /19/0/0 failed: answered, but not as an observation");
        client.send(client.notification(CoapType.CON, observe.token(), 11, OPAQUE, Octets.of(1)));
        assertThat(client.next().type()).isEqualTo(CoapType.RST);
    }

    @Test
    void aNotificationThatOvertakesTheAnswerToObserveCountsAsBoth() {
        client.registered();
        CoapMessage observe = client.next();
        client.send(client.notification(CoapType.CON, observe.token(), 11, OPAQUE, Octets.of(0xAB)));
        assertThat(client.next().type()).isEqualTo(CoapType.ACK);
        assertThat(client.lines()).endsWith("observed dev /19/0/0 AB", "notified dev /19/0/0 AB (CON)");
        client.letPass(100);
        client.sendsNothing();
    }

    @Test
    void whatIsRememberedIsBounded() {
        Octets token = observed();
        for (int i = 0; i < SimPlatform.RECEIVED_MAX + 10; i++) {
            client.send(client.notification(CoapType.NON, token, 11 + i, OPAQUE, Octets.of(1)));
        }
        assertThat(platform.received()).hasSize(SimPlatform.RECEIVED_MAX);
        assertThat(platform.receivedCount()).isEqualTo(SimPlatform.RECEIVED_MAX + 10);
        for (int i = 0; i < SimPlatform.LINES_MAX; i++) {
            client.command("list");
        }
        assertThat(client.lines()).hasSize(SimPlatform.LINES_MAX);
        assertThat(client.lines()).isEmpty();
    }
}
