package dev.fauxband.coap;

import static org.assertj.core.api.Assertions.assertThat;

import com.mbed.coap.exception.CoapException;
import com.mbed.coap.packet.CoapPacket;
import com.mbed.coap.packet.CoapSerializer;
import com.mbed.coap.packet.Code;
import com.mbed.coap.packet.MessageType;
import com.mbed.coap.packet.Method;
import com.mbed.coap.packet.Opaque;
import dev.fauxband.data.Octets;
import dev.fauxband.data.RandomOctets;
import dev.fauxband.data.Seeds;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.EmptyMessage;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.coap.MessageFormatException;
import org.eclipse.californium.core.coap.Option;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.coap.option.OpaqueOption;
import org.eclipse.californium.core.coap.option.OptionDefinition;
import org.eclipse.californium.core.coap.option.OptionRegistry;
import org.eclipse.californium.core.coap.option.StandardOptionRegistry;
import org.eclipse.californium.core.network.serialization.UdpDataParser;
import org.eclipse.californium.core.network.serialization.UdpDataSerializer;
import org.eclipse.californium.elements.util.DatagramReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our CoAP codec beside those of java-coap and Californium, within what these can represent. */
final class CoapOracleTest {
    private static final int MESSAGES = 5_000;
    private static final InetSocketAddress NOWHERE = InetSocketAddress.createUnresolved("nowhere", 5683);
    private static final OptionRegistry REGISTRY = StandardOptionRegistry.STANDARD_OPTIONS;

    @Test
    void javaCoapWritesTheSameOctetsAndReadsOurs() {
        Seeds.each(MESSAGES, random -> {
            CoapMessage message = RandomMessages.portable(random);
            CoapPacket packet = toJavaCoap(message);
            Octets written = Octets.copyOf(CoapSerializer.serialize(packet));

            assertThat(CoapEncoder.encode(RandomMessages.shuffled(random, message)))
                    .isEqualTo(written);
            assertThat(CoapDecoder.decode(written)).isEqualTo(new Decoded.Message(message));
            assertThat(CoapSerializer.deserialize(NOWHERE, written.toArray())).isEqualTo(packet);
        });
    }

    @Test
    void californiumWritesTheSameOctetsAndReadsOurs() {
        Seeds.each(MESSAGES, random -> {
            CoapMessage message = RandomMessages.portable(random);
            Octets written = Octets.copyOf(new UdpDataSerializer().getByteArray(toCalifornium(message)));

            assertThat(CoapEncoder.encode(RandomMessages.shuffled(random, message)))
                    .isEqualTo(written);
            assertThat(CoapDecoder.decode(written)).isEqualTo(new Decoded.Message(message));
            assertThat(fromCalifornium(written)).contains(message);
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CON", "ACK", "RST"})
    void californiumWritesAndReadsTheSameEmptyMessages(CoapType type) {
        EmptyMessage empty = new EmptyMessage(CoAP.Type.valueOf(type.code()));
        empty.setMID(0xFFFE);
        empty.setToken(Token.EMPTY);
        Octets written = Octets.copyOf(new UdpDataSerializer().getByteArray(empty));

        assertThat(CoapEncoder.encode(CoapMessage.empty(type, 0xFFFE))).isEqualTo(written);
        assertThat(fromCalifornium(written)).contains(CoapMessage.empty(type, 0xFFFE));
    }

    @Test
    void whatCaliforniumAcceptsWeReadAlike() {
        Seeds.each(10 * MESSAGES, random -> {
            Octets datagram = RandomOctets.mutated(random, CoapEncoder.encode(RandomMessages.portable(random)));
            Optional<CoapMessage> accepted = fromCalifornium(datagram);
            if (accepted.isPresent()) {
                assertThat(CoapDecoder.decode(datagram)).isInstanceOf(Decoded.Message.class);
                CoapMessage ours = ((Decoded.Message) CoapDecoder.decode(datagram)).message();
                assertThat(unknownOptionsOnly(ours)).isEqualTo(unknownOptionsOnly(accepted.get()));
            }
        });
    }

    /** Without what Californium interprets, and so may change: values of known options, details of unknown codes. */
    private static CoapMessage unknownOptionsOnly(CoapMessage message) {
        List<CoapOption> unknown = message.options().stream()
                .filter(option -> REGISTRY.getDefinitionByNumber(option.number()) == null)
                .toList();
        CoapCode code = CoapCode.of(message.code().codeClass(), 0);
        return new CoapMessage(message.type(), code, message.messageId(), message.token(), unknown, message.payload());
    }

    private static CoapPacket toJavaCoap(CoapMessage message) throws CoapException {
        CoapPacket packet = new CoapPacket(NOWHERE);
        packet.setMessageType(MessageType.valueOf(message.type().code()));
        if (message.code().request()) {
            packet.setMethod(Method.valueOf(message.code().value()));
        } else {
            packet.setCode(Code.valueOf(message.code().value()));
        }
        packet.setMessageId(message.messageId());
        packet.setToken(new Opaque(message.token().toArray()));
        packet.setPayload(new Opaque(message.payload().toArray()));
        for (CoapOption option : message.options()) {
            packet.headers().put(option.number(), new Opaque(option.value().toArray()));
        }
        return packet;
    }

    private static Message toCalifornium(CoapMessage message) {
        int code = message.code().value();
        Message theirs = message.code().request()
                ? new Request(CoAP.Code.valueOf(code))
                : new Response(CoAP.ResponseCode.valueOf(code));
        theirs.setType(CoAP.Type.valueOf(message.type().code()));
        theirs.setMID(message.messageId());
        theirs.setToken(new Token(message.token().toArray()));
        if (!message.payload().isEmpty()) {
            if (!theirs.isIntendedPayload()) {
                theirs.setUnintendedPayload();
            }
            theirs.setPayload(message.payload().toArray());
        }
        for (CoapOption option : message.options()) {
            OptionDefinition definition = REGISTRY.getDefinitionByNumber(option.number());
            byte[] value = option.value().toArray();
            theirs.getOptions().addOption(definition.create(new DatagramReader(value), value.length));
        }
        return theirs;
    }

    private static Optional<CoapMessage> fromCalifornium(Octets datagram) {
        try {
            return Optional.of(fromCalifornium(new KeepingParser().parseMessage(datagram.toArray())));
        } catch (MessageFormatException | IllegalArgumentException | IllegalStateException refused) {
            return Optional.empty();
        }
    }

    private static CoapMessage fromCalifornium(Message theirs) {
        return new CoapMessage(
                CoapType.of(theirs.getType().value),
                new CoapCode(theirs.getRawCode()),
                theirs.getMID(),
                Octets.copyOf(theirs.getTokenBytes()),
                theirs.getOptions().asSortedList().stream()
                        .map(CoapOracleTest::fromCalifornium)
                        .toList(),
                Octets.copyOf(theirs.getPayload()));
    }

    private static CoapOption fromCalifornium(Option option) {
        return new CoapOption(option.getNumber(), Octets.copyOf(option.encode()));
    }

    /** Californium's parser drops unknown elective options and refuses unknown critical ones; this one keeps both. */
    private static final class KeepingParser extends UdpDataParser {
        KeepingParser() {
            super(true, REGISTRY);
        }

        @Override
        public Option createOption(int code, int number, DatagramReader reader, int length) {
            OptionDefinition known = REGISTRY.getDefinitionByNumber(number);
            return known == null
                    ? new OpaqueOption.Definition(number, "option " + number, false, 0, CoapOption.VALUE_OCTETS_MAX)
                            .create(reader, length)
                    : known.create(reader, length);
        }
    }
}
