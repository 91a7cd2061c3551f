package dev.fauxband.sim.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvEncoder;
import dev.fauxband.lwm2m.tlv.TlvValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SimDownlinkTest {
    private final SimPlatform platform =
            new SimPlatform(SimPlatformOptions.defaults().withObservePath(Optional.empty()), 1);
    private final FakeClient client = new FakeClient(platform);

    @BeforeEach
    void register() {
        client.registered();
        client.lines();
    }

    private static String path(CoapMessage request) {
        return String.join(
                "/",
                request.optionValues(OptionNumber.URI_PATH).stream()
                        .map(Octets::toUtf8)
                        .toList());
    }

    @Test
    void readShowsStandardValuesWithTheirTypes() {
        client.command("read 3/0/0");
        CoapMessage read = client.next();
        assertThat(read.type()).isEqualTo(CoapType.CON);
        assertThat(path(read)).isEqualTo("3/0/0");
        assertThat(read.option(OptionNumber.ACCEPT)).isEmpty();
        client.content(read, ContentFormat.TEXT, -1, Octets.utf8("Quectel_Ltd"));
        assertThat(client.lines()).containsExactly("read dev /3/0/0 \"Quectel_Ltd\"");

        client.command("read 3/0");
        client.content(
                client.next(),
                ContentFormat.TLV,
                -1,
                TlvEncoder.encode(List.of(
                        Tlv.resource(16, Octets.utf8("U")),
                        Tlv.multipleResource(11, List.of(Tlv.resourceInstance(0, TlvValues.integer(-3)))))));
        assertThat(client.lines()).containsExactly("read dev /3/0 {11={0=-3}, 16=\"U\"}");
    }

    @Test
    void readShowsObjectsAndFlags() {
        client.command("read 1");
        client.content(
                client.next(),
                ContentFormat.TLV_LEGACY,
                -1,
                TlvEncoder.encode(List.of(Tlv.objectInstance(0, List.of(Tlv.resource(6, TlvValues.bool(true)))))));
        assertThat(client.lines()).containsExactly("read dev /1 {0={6=true}}");
    }

    @Test
    void answersThatMakeNoSenseAreSaidSo() {
        client.command("read 19/0/0");
        client.answer(client.next(), CoapCode.CONTENT, Octets.of(1));
        client.command("read 3/0");
        client.content(client.next(), ContentFormat.TLV, -1, Octets.of(0xC8));
        client.command("read 19/0/0");
        client.answer(client.next(), CoapCode.NOT_FOUND, Octets.EMPTY);
        client.command("read 19/0/0");
        client.send(CoapMessage.empty(CoapType.RST, client.next().messageId()));

        assertThat(client.lines())
                .containsExactly(
                        "read dev /19/0/0 failed: cannot be understood: the answer names no Content-Format",
                        "read dev /3/0 failed: cannot be understood: a payload in format 11542 that does not fit /3/0",
                        "read dev /19/0/0 failed: 4.04 NOT FOUND",
                        "read dev /19/0/0 failed: answered with RST");
    }

    @Test
    void aRequestIsRepeatedFourTimesWithDoubledWaits() {
        client.command("read 19/0/0");
        CoapMessage first = client.next();
        List<Double> sentAt = new ArrayList<>();
        while (client.lines().isEmpty()) {
            client.letPass(0.01);
            client.poll().ifPresent(again -> {
                assertThat(again).isEqualTo(first);
                sentAt.add(client.nowS());
            });
        }
        assertThat(sentAt).hasSize(4);
        assertThat(sentAt.get(0)).isBetween(2.0, 3.01);
        assertThat(client.nowS()).isBetween(62.0, 93.1);
    }

    @Test
    void anAcknowledgedRequestWaitsForItsSeparateResponse() {
        client.command("read 19/0/0");
        CoapMessage read = client.next();
        client.send(CoapMessage.empty(CoapType.ACK, read.messageId()));
        client.letPass(5);
        client.sendsNothing();
        client.send(new CoapMessage(
                CoapType.CON,
                CoapCode.CONTENT,
                77,
                read.token(),
                List.of(CoapOption.uint(OptionNumber.CONTENT_FORMAT, 42)),
                Octets.of(1)));
        assertThat(client.next()).isEqualTo(CoapMessage.empty(CoapType.ACK, 77));
        assertThat(client.lines()).containsExactly("read dev /19/0/0 01");

        client.command("read 19/0/0");
        client.send(CoapMessage.empty(CoapType.ACK, client.next().messageId()));
        client.letPass(10);
        assertThat(client.lines()).containsExactly("read dev /19/0/0 failed: no answer within 10.0 s");
    }

    @Test
    void longAnswersAreFetchedBlockByBlockWithOtherTokens() {
        Octets whole = Octets.utf8("a long answer in blocks of sixteen octets");
        client.command("read 19/0/0");
        CoapMessage first = client.next();
        CoapMessage request = first;
        for (int number = 0; number < 3; number++) {
            Octets part = whole.slice(number * 16, Math.min(whole.size(), number * 16 + 16));
            client.answer(
                    request,
                    CoapCode.CONTENT,
                    part,
                    CoapOption.uint(OptionNumber.CONTENT_FORMAT, 42),
                    new BlockOption(number, number < 2, 0).toOption(OptionNumber.BLOCK2));
            if (number < 2) {
                request = client.next();
                assertThat(request.token()).isNotEqualTo(first.token());
                assertThat(request.option(OptionNumber.BLOCK2).flatMap(BlockOption::parse))
                        .contains(new BlockOption(number + 1, false, 0));
            }
        }
        assertThat(client.lines()).containsExactly("read dev /19/0/0 " + whole.toHex());
    }

    @Test
    void answerLongerThanAModuleTakesIsUnderstood() {
        Octets value = Octets.utf8("x".repeat(5_000));
        Octets whole = TlvEncoder.encode(List.of(Tlv.resource(0, value)));
        client.command("read 19/0");
        for (int number = 0; number * 1024 < whole.size(); number++) {
            int end = Math.min(whole.size(), number * 1024 + 1024);
            client.answer(
                    client.next(),
                    CoapCode.CONTENT,
                    whole.slice(number * 1024, end),
                    CoapOption.uint(OptionNumber.CONTENT_FORMAT, ContentFormat.TLV),
                    new BlockOption(number, end < whole.size(), 6).toOption(OptionNumber.BLOCK2));
        }
        assertThat(client.lines()).containsExactly("read dev /19/0 {0=" + value.toHex() + "}");
    }

    @Test
    void octetsAreCountedAsTheyWereSent() {
        client.command("write 1/0/6 true");
        client.answer(client.next(), CoapCode.CHANGED, Octets.EMPTY);
        client.command("write 1/0 1=300 6=false");
        client.answer(client.next(), CoapCode.CHANGED, Octets.EMPTY);
        client.command("write 1/0/1 3132");
        CoapMessage number = client.next();
        assertThat(number.payload()).isEqualTo(Octets.utf8("3132"));
        client.answer(number, CoapCode.CHANGED, Octets.EMPTY);

        assertThat(client.lines())
                .containsExactly(
                        "wrote dev /1/0/6 1 octet: 2.04 CHANGED",
                        "wrote dev /1/0 3 octets: 2.04 CHANGED",
                        "wrote dev /1/0/1 4 octets: 2.04 CHANGED");
    }

    @Test
    void writesNameTheFormatThatThePolicySays() {
        client.command("write 19/1/0 AAAA0000");
        CoapMessage write = client.next();
        assertThat(write.code()).isEqualTo(CoapCode.PUT);
        assertThat(write.optionUint(OptionNumber.CONTENT_FORMAT)).hasValue(42);
        client.answer(write, CoapCode.CHANGED, Octets.EMPTY);
        assertThat(client.lines()).containsExactly("wrote dev /19/1/0 4 octets: 2.04 CHANGED");

        platform.behave(PlatformPolicy.STANDARD.withWriting(
                new PlatformPolicy.Writing(OptionalInt.of(ContentFormat.TLV), OptionalInt.empty())));
        client.command("write 19/1/0 AAAA0000");
        assertThat(client.next().payload()).hasToString("C400AAAA0000");

        platform.behave(PlatformPolicy.STANDARD.withWriting(
                new PlatformPolicy.Writing(OptionalInt.empty(), OptionalInt.empty())));
        client.command("write 19/1/0 AAAA0000");
        assertThat(client.next().option(OptionNumber.CONTENT_FORMAT)).isEmpty();
    }

    @Test
    void standardResourcesAreWrittenAsTextAndInstancesAsTlv() {
        client.command("write 1/0/6 true");
        assertThat(client.next().payload()).isEqualTo(Octets.utf8("1"));
        client.command("write 1/0 1=300 6=false");
        assertThat(client.next().payload()).hasToString("C201012CC10600");
        client.command("write 1/0/1 soon");
        assertThat(client.lines()).containsExactly("write refused: \"soon\" is no value for the type of /1/0/1");
    }

    @Test
    void writesGoInBlocksOfTheSizeThatThePolicySays() {
        platform.behave(
                PlatformPolicy.STANDARD.withWriting(new PlatformPolicy.Writing(OptionalInt.of(42), OptionalInt.of(1))));
        client.command("write 19/1/0 " + "AB".repeat(40));
        CoapMessage first = client.next();
        assertThat(first.payload().size()).isEqualTo(32);
        client.answer(
                first, CoapCode.CONTINUE, Octets.EMPTY, new BlockOption(0, true, 0).toOption(OptionNumber.BLOCK1));
        CoapMessage second = client.next();
        assertThat(second.option(OptionNumber.BLOCK1).flatMap(BlockOption::parse))
                .contains(new BlockOption(2, false, 0));
        assertThat(second.payload().size()).isEqualTo(8);
        client.answer(second, CoapCode.CHANGED, Octets.EMPTY);
        assertThat(client.lines()).containsExactly("wrote dev /19/1/0 40 octets: 2.04 CHANGED");
    }

    @Test
    void executeDiscoverAndDeleteSayWhatCameOfThem() {
        client.command("execute 1/0/8 now");
        CoapMessage execute = client.next();
        assertThat(execute.code()).isEqualTo(CoapCode.POST);
        assertThat(execute.payload()).isEqualTo(Octets.utf8("now"));
        client.answer(execute, CoapCode.CHANGED, Octets.EMPTY);
        client.command("discover 19");
        CoapMessage discover = client.next();
        assertThat(discover.optionUint(OptionNumber.ACCEPT)).hasValue(40);
        client.content(discover, ContentFormat.LINK, -1, Octets.utf8("</19>,</19/0>"));
        client.command("delete 19/0");
        CoapMessage delete = client.next();
        assertThat(delete.code()).isEqualTo(CoapCode.DELETE);
        client.answer(delete, CoapCode.METHOD_NOT_ALLOWED, Octets.EMPTY);

        assertThat(client.lines())
                .containsExactly(
                        "executed dev /1/0/8: 2.04 CHANGED",
                        "discovered dev /19 </19>,</19/0>",
                        "delete dev /19/0 failed: 4.05 METHOD NOT ALLOWED");
    }

    @Test
    void whatIsOpenEndsWithTheRegistration() {
        client.command("read 19/0/0");
        client.next();
        client.registered();
        assertThat(client.lines()).contains("read dev /19/0/0 failed: given up: the registration ended or moved");
        client.letPass(100);
        client.sendsNothing();
    }

    @Test
    void commandsForNobodyAreRefused() {
        client.command("read other 3/0/0");
        assertThat(client.lines()).containsExactly("read refused: other is not registered; dev is");
    }

    @Test
    void openRequestsAreBounded() {
        for (int i = 0; i <= SimDownlink.OPEN_MAX; i++) {
            client.command("read 3/0/0");
        }
        assertThat(client.lines()).containsExactly("read refused: 32 requests to dev are open");
    }

    @Test
    void whatHappensUnaskedCanBeSilenced() {
        client.command("log off");
        client.registered();
        client.command("log on");
        assertThat(client.lines()).containsExactly("log off", "log on");
    }
}
