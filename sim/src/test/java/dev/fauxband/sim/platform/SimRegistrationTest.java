package dev.fauxband.sim.platform;

import static dev.fauxband.sim.platform.FakeClient.LINKS;
import static dev.fauxband.sim.platform.FakeClient.SECOND_NS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.platform.PlatformPolicy.Answering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SimRegistrationTest {
    private static final SimPlatformOptions OBSERVES_NOTHING =
            SimPlatformOptions.defaults().withObservePath(Optional.empty());

    private final SimPlatform platform = new SimPlatform(OBSERVES_NOTHING, 1);
    private final FakeClient client = new FakeClient(platform);

    private FakeClient facing(PlatformPolicy policy) {
        return new FakeClient(new SimPlatform(OBSERVES_NOTHING.withPolicy(policy), 1));
    }

    @Test
    void registerIsAnsweredWithALocationOfItsOwn() {
        CoapMessage register = client.register("dev");
        client.send(register);

        CoapMessage created = client.next();
        assertThat(created.type()).isEqualTo(CoapType.ACK);
        assertThat(created.messageId()).isEqualTo(register.messageId());
        assertThat(created.token()).isEqualTo(register.token());
        String location = FakeClient.location(created);
        assertThat(location).matches("rd/[A-Za-z0-9]{10}");
        assertThat(client.lines()).containsExactly("registered dev /" + location + " lt=300 objects " + LINKS);
        assertThat(platform.clients()).containsExactly("dev");
    }

    @Test
    void aRepeatedRegisterGetsTheSameAnswerAndCountsOnce() {
        CoapMessage register = client.register("dev");
        client.send(register);
        CoapMessage created = client.next();
        client.send(register);

        assertThat(client.next()).isEqualTo(created);
        assertThat(client.lines()).hasSize(1);
    }

    @Test
    void theSameEndpointAgainReplacesTheFirst() {
        String first = client.registered();
        String second = client.registered();

        assertThat(second).isNotEqualTo(first);
        assertThat(platform.clients()).containsExactly("dev");
        client.send(client.request(CoapCode.POST, first, Octets.EMPTY));
        assertThat(client.next().code()).isEqualTo(CoapCode.NOT_FOUND);
        assertThat(client.lines()).allMatch(line -> line.startsWith("registered"));
    }

    @ParameterizedTest
    @CsvSource({
        "4.00, lwm2m=1.0 b=U lt=300",
        "4.00, ep=dev b=U lt=300",
        "4.00, lwm2m=1.0 ep= b=U",
        "4.00, lwm2m=1.0 ep=dev lt=soon",
        "4.00, lwm2m=1.0 ep=dev lt=0",
        "4.00, lwm2m=1.0 ep=dev b=T",
        "4.00, lwm2m=1.0 ep=dev b=",
        "2.01, lwm2m=1.0 ep=dev b=UQ",
        "2.01, lwm2m=1.0 ep=dev b=S",
        "2.01, lwm2m=1.0 ep=dev b=SQ",
        "2.01, lwm2m=1.0 ep=dev b=US",
        "2.01, lwm2m=1.0 ep=dev b=UQS",
        "4.12, lwm2m=1.1 ep=dev",
        "2.01, lwm2m=1.0 ep=dev",
        "2.01, lwm2m=1.0 ep=a&b%20c b=U lt=4294967295",
    })
    void registerMustSayWhatTheStandardAsks(String code, String queries) {
        client.send(client.register(Octets.utf8(LINKS), queries.split(" ")));
        assertThat(client.next().code()).hasToString(code);
    }

    @Test
    void registerMustBringLinksInTheirFormat() {
        client.send(client.register(Octets.EMPTY, "lwm2m=1.0", "ep=dev"));
        assertThat(client.next().code()).isEqualTo(CoapCode.BAD_REQUEST);
        client.send(registerIn(ContentFormat.TEXT));
        assertThat(client.next().code()).isEqualTo(CoapCode.BAD_REQUEST);
        assertThat(client.lines())
                .containsExactly(
                        "refused dev: 4.00, because the payload lists no object",
                        "refused dev: 4.00, because Content-Format 0 is not link-format (40)");
    }

    private CoapMessage registerIn(int... format) {
        List<CoapOption> options = new ArrayList<>(List.of(
                CoapOption.text(OptionNumber.URI_QUERY, "lwm2m=1.0"),
                CoapOption.text(OptionNumber.URI_QUERY, "ep=dev")));
        for (int number : format) {
            options.add(CoapOption.uint(OptionNumber.CONTENT_FORMAT, number));
        }
        return client.request(CoapCode.POST, "rd", Octets.utf8(LINKS), options.toArray(CoapOption[]::new));
    }

    @Test
    void linksWithoutTheirFormatAreTakenAndTheLogSaysSo() {
        client.send(registerIn());
        String location = FakeClient.location(client.next());
        client.send(client.request(CoapCode.POST, location, Octets.utf8("</19/7>")));
        assertThat(client.next().code()).isEqualTo(CoapCode.CHANGED);

        String remark = "no Content-Format from dev: its links were taken for link-format (40)";
        assertThat(client.lines())
                .containsExactly(
                        "registered dev /" + location + " lt=86400 objects " + LINKS,
                        remark,
                        "updated dev /" + location + " lt=86400 objects </19/7>",
                        remark);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lwm2m=1.0 b=U              | 10.0.0.1:40000: 4.00, because the Register names no endpoint (ep=)
            ep=dev b=U                 | dev: 4.00, because the Register does not say which LwM2M it speaks (lwm2m=)
            lwm2m=1.0 ep=dev lt=soon   | dev: 4.00, because lt= is no number of seconds from 1 to 4294967295
            lwm2m=1.0 ep=dev b=X       | dev: 4.00, because b=X is no binding of LwM2M 1.0
            lwm2m=1.1 ep=dev           | dev: 4.12, because it speaks LwM2M 1.1, and this platform 1.0
            """)
    void refusedRegistrationIsShownWithItsReason(String queries, String refused) {
        client.send(client.register(Octets.utf8(LINKS), queries.split(" ", -1)));
        client.next();

        assertThat(client.lines()).containsExactly("refused " + refused);
    }

    @Test
    void refusedUpdateIsShownWithItsReason() {
        String location = client.registered();
        client.lines();
        client.send(
                client.request(CoapCode.POST, location, Octets.EMPTY, CoapOption.text(OptionNumber.URI_QUERY, "lt=0")));
        assertThat(client.next().code()).isEqualTo(CoapCode.BAD_REQUEST);

        assertThat(client.lines())
                .containsExactly("refused dev: 4.00, because lt= is no number of seconds from 1 to 4294967295");
    }

    @Test
    void objectsMayBeBelowAPathOfTheirOwn() {
        client.send(client.register(
                Octets.utf8("</a/lwm2m>;rt=\"oma.lwm2m\";ct=11543,</a/lwm2m/1/0>,</a/lwm2m/19/0>,</19/5>"),
                "lwm2m=1.0",
                "ep=dev"));
        assertThat(client.next().code()).isEqualTo(CoapCode.CREATED);
        client.command("read 19/0/0");
        CoapMessage read = client.next();
        assertThat(read.optionValues(OptionNumber.URI_PATH).stream().map(Octets::toUtf8))
                .containsExactly("a", "lwm2m", "19", "0", "0");
        client.content(read, ContentFormat.OPAQUE, -1, Octets.of(1));
        assertThat(client.lines()).endsWith("read dev /19/0/0 01");
    }

    @Test
    void pathToObserveIsLookedForBelowTheirRoot() {
        FakeClient observed = new FakeClient(new SimPlatform(SimPlatformOptions.defaults(), 1));
        observed.send(observed.register(
                Octets.utf8("</lwm2m>;rt=\"oma.lwm2m\",</lwm2m/1/0>,</lwm2m/19/0>"), "lwm2m=1.0", "ep=dev"));
        assertThat(observed.next().code()).isEqualTo(CoapCode.CREATED);
        CoapMessage observe = observed.next();
        assertThat(observe.option(OptionNumber.OBSERVE)).isPresent();
        assertThat(observe.optionValues(OptionNumber.URI_PATH).stream().map(Octets::toUtf8))
                .containsExactly("lwm2m", "19", "0", "0");
    }

    @Test
    void unknownCriticalOptionsAreRefused() {
        client.send(client.request(CoapCode.POST, "rd", Octets.EMPTY, new CoapOption(9, Octets.EMPTY)));
        assertThat(client.next().code()).isEqualTo(CoapCode.BAD_OPTION);
    }

    @Test
    void otherMethodsAreRefused() {
        client.send(client.request(CoapCode.GET, "rd", Octets.EMPTY));
        assertThat(client.next().code()).isEqualTo(CoapCode.METHOD_NOT_ALLOWED);
    }

    @Test
    void updateRenewsTheLifetimeAndTheLinks() {
        String location = client.registered();
        client.letPass(299);
        client.send(client.request(CoapCode.POST, location, Octets.EMPTY));
        assertThat(client.next().code()).isEqualTo(CoapCode.CHANGED);
        client.letPass(299);
        client.send(client.request(CoapCode.POST, location, Octets.utf8("</19/7>"), FakeClient.linkFormat()));
        assertThat(client.next().code()).isEqualTo(CoapCode.CHANGED);

        assertThat(client.lines().subList(1, 3))
                .containsExactly(
                        "updated dev /" + location + " lt=300", "updated dev /" + location + " lt=300 objects </19/7>");
        client.command("list");
        assertThat(client.lines())
                .containsExactly("client dev /" + location + " at 10.0.0.1:40000 lt=300 objects </19/7>");
    }

    @Test
    void aShorterLifetimeEndsSooner() {
        String location = client.registered();
        client.send(client.request(
                CoapCode.POST, location, Octets.EMPTY, CoapOption.text(OptionNumber.URI_QUERY, "lt=20")));
        assertThat(client.next().code()).isEqualTo(CoapCode.CHANGED);
        client.letPass(19.9);
        assertThat(platform.clients()).isNotEmpty();
        client.letPass(0.1);
        assertThat(platform.clients()).isEmpty();
        assertThat(client.lines()).endsWith("expired dev /" + location);
    }

    @Test
    void deregisterEndsTheRegistration() {
        String location = client.registered();
        client.send(client.request(CoapCode.DELETE, location, Octets.EMPTY));
        assertThat(client.next().code()).isEqualTo(CoapCode.DELETED);
        client.send(client.request(CoapCode.DELETE, location, Octets.EMPTY));
        assertThat(client.next().code()).isEqualTo(CoapCode.NOT_FOUND);

        assertThat(client.lines()).endsWith("deregistered dev /" + location);
        assertThat(platform.clients()).isEmpty();
    }

    @Test
    void theOrderOfClientsIsThatOfTheirRegistrations() {
        for (String endpoint : List.of("b", "a", "c", "b")) {
            client.send(client.register(endpoint));
            client.next();
        }
        assertThat(platform.clients()).containsExactly("a", "c", "b");
    }

    @Test
    void anAddressThatNobodyRegisteredFromIsForgotten() {
        client.send(Octets.of(0x40, 0x01, 0, 1));
        client.next();
        assertThat(platform.nextDeadlineNs()).isEqualTo(247 * SECOND_NS);
        client.letPass(247);
        assertThat(platform.nextDeadlineNs()).isEqualTo(SimPlatform.NEVER);
    }

    @Test
    void pingsAndMalformedConMessagesAreReset() {
        client.send(CoapMessage.empty(CoapType.CON, 7));
        assertThat(client.next()).isEqualTo(CoapMessage.empty(CoapType.RST, 7));
        client.send(Octets.of(0x49, 0x01, 0, 8));
        assertThat(client.next()).isEqualTo(CoapMessage.empty(CoapType.RST, 8));
        client.send(CoapMessage.empty(CoapType.NON, 9));
        client.send(CoapMessage.empty(CoapType.ACK, 9));
        client.send(CoapMessage.empty(CoapType.RST, 9));
        client.send(Octets.of(1, 2, 3));
        client.sendsNothing();
    }

    @Test
    void linksMayComeInBlocks() {
        Octets links = Octets.utf8(LINKS);
        for (int number = 0; number * 16 < links.size(); number++) {
            boolean more = (number + 1) * 16 < links.size();
            Octets part = links.slice(number * 16, Math.min(links.size(), number * 16 + 16));
            CoapOption block = new BlockOption(number, more, 0).toOption(OptionNumber.BLOCK1);
            CoapMessage plain = client.register(part, "lwm2m=1.0", "ep=dev", "lt=300");
            List<CoapOption> options = new ArrayList<>(plain.options());
            options.add(block);
            client.send(new CoapMessage(
                    CoapType.CON, plain.code(), plain.messageId(), plain.token(), options, plain.payload()));
            CoapMessage answer = client.next();
            assertThat(answer.code()).isEqualTo(more ? CoapCode.CONTINUE : CoapCode.CREATED);
            assertThat(answer.option(OptionNumber.BLOCK1)).contains(block.value());
        }
        assertThat(client.lines()).singleElement().asString().endsWith(LINKS);
    }

    @Test
    void aGapBetweenBlocksIsRefused() {
        CoapMessage gap = client.request(
                CoapCode.POST, "rd", Octets.utf8("x"), new BlockOption(3, false, 0).toOption(OptionNumber.BLOCK1));
        client.send(gap);
        assertThat(client.next().code()).isEqualTo(CoapCode.REQUEST_ENTITY_INCOMPLETE);
    }

    @Test
    void blocksLargerThanThePolicyAllowsAreOfferedASmallerSize() {
        FakeClient picky = facing(PlatformPolicy.STANDARD.withBodyBlockMax(2));
        picky.send(picky.request(
                CoapCode.POST, "rd", Octets.utf8("x"), new BlockOption(0, true, 6).toOption(OptionNumber.BLOCK1)));

        CoapMessage answer = picky.next();
        assertThat(answer.code()).isEqualTo(CoapCode.REQUEST_ENTITY_TOO_LARGE);
        assertThat(answer.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse))
                .contains(new BlockOption(0, false, 2));
    }

    @Test
    void refusalsArePlainData() {
        FakeClient refused = facing(PlatformPolicy.STANDARD
                .withRegister(Answering.refusing(CoapCode.FORBIDDEN))
                .withDeregister(Answering.refusing(CoapCode.INTERNAL_SERVER_ERROR)));
        refused.send(refused.register("dev"));
        assertThat(refused.next().code()).isEqualTo(CoapCode.FORBIDDEN);
        refused.send(refused.request(CoapCode.DELETE, "rd/x", Octets.EMPTY));
        assertThat(refused.next().code()).isEqualTo(CoapCode.INTERNAL_SERVER_ERROR);
        assertThat(refused.lines()).isEmpty();
    }

    @Test
    void aSilentPlatformDoesNotEvenRememberARequest() {
        platform.behave(PlatformPolicy.STANDARD.withRegister(Answering.NEVER));
        CoapMessage register = client.register("dev");
        client.send(register);
        client.sendsNothing();

        platform.behave(PlatformPolicy.STANDARD);
        client.send(register);
        assertThat(client.next().code()).isEqualTo(CoapCode.CREATED);
    }

    @Test
    void aSlowAnswerIsSentOnceWhateverIsRepeated() {
        FakeClient slow = facing(PlatformPolicy.STANDARD.withRegister(
                new Answering(PlatformPolicy.Style.PIGGYBACKED, Optional.empty(), 5 * SECOND_NS)));
        CoapMessage register = slow.register("dev");
        slow.send(register);
        slow.letPass(3);
        slow.send(register);
        slow.sendsNothing();
        slow.letPass(2);
        assertThat(slow.next().code()).isEqualTo(CoapCode.CREATED);
        slow.sendsNothing();
        assertThat(slow.lines()).hasSize(1);
    }

    @Test
    void aSeparateResponseIsRepeatedUntilItIsAcknowledged() {
        FakeClient separate = facing(PlatformPolicy.STANDARD.withRegister(Answering.separately(SECOND_NS)));
        CoapMessage register = separate.register("dev");
        separate.send(register);
        assertThat(separate.next()).isEqualTo(CoapMessage.empty(CoapType.ACK, register.messageId()));
        separate.letPass(1);
        CoapMessage created = separate.next();
        assertThat(created.type()).isEqualTo(CoapType.CON);
        assertThat(created.token()).isEqualTo(register.token());
        separate.letPass(3);
        assertThat(separate.next()).isEqualTo(created);
        separate.send(CoapMessage.empty(CoapType.ACK, created.messageId()));
        separate.letPass(200);
        separate.sendsNothing();
    }

    @Test
    void aLocationMayHaveAnySegmentsAlsoEmptyOnesOrNone() {
        FakeClient odd = facing(PlatformPolicy.STANDARD.withLocation("a/b", "", PlatformPolicy.ID, ""));
        odd.send(odd.register("dev"));
        List<Octets> location = odd.next().optionValues(OptionNumber.LOCATION_PATH);
        assertThat(location).hasSize(4).contains(Octets.utf8("a/b"), Octets.EMPTY);
        List<CoapOption> path = location.stream()
                .map(segment -> new CoapOption(OptionNumber.URI_PATH, segment))
                .toList();
        odd.send(new CoapMessage(CoapType.CON, CoapCode.POST, 1, Octets.EMPTY, path, Octets.EMPTY));
        assertThat(odd.next().code()).isEqualTo(CoapCode.CHANGED);

        FakeClient none = facing(PlatformPolicy.STANDARD.withLocation());
        none.send(none.register("dev"));
        assertThat(none.next().optionValues(OptionNumber.LOCATION_PATH)).isEmpty();
    }

    @Test
    void aClientIsReachedWhereItWasLastHeardFrom() {
        String location = client.registered();
        FakeClient moved = new FakeClient(platform, 40_001);
        moved.send(moved.request(CoapCode.POST, location, Octets.EMPTY));
        assertThat(moved.next().code()).isEqualTo(CoapCode.CHANGED);
        moved.command("read 3/0/0");
        assertThat(moved.next().code()).isEqualTo(CoapCode.GET);
    }
}
