package dev.fauxband.bench;

import com.mbed.coap.exception.CoapException;
import com.mbed.coap.packet.CoapPacket;
import com.mbed.coap.packet.CoapSerializer;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.californium.core.coap.Message;
import org.eclipse.californium.core.network.serialization.UdpDataParser;
import org.eclipse.californium.core.network.serialization.UdpDataSerializer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Our CoAP codec beside java-coap's and Californium's, on the message that a module sends most: a notification. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CoapCodecBenchmark {
    private static final InetSocketAddress PEER = new InetSocketAddress("127.0.0.1", 5683);

    private final CoapMessage notification = new CoapMessage(
            CoapType.CON,
            CoapCode.CONTENT,
            4711,
            Octets.of(0xA1, 0xA2),
            List.of(
                    CoapOption.uint(OptionNumber.OBSERVE, 7),
                    CoapOption.uint(OptionNumber.CONTENT_FORMAT, ContentFormat.OPAQUE)),
            Octets.of(0x01, 0x02));
    private final Octets datagram = CoapEncoder.encode(notification);
    private final byte[] octets = datagram.toArray();

    private final UdpDataParser californiumParser = new UdpDataParser();
    private final UdpDataSerializer californiumSerializer = new UdpDataSerializer();
    private final Message californiumMessage = californiumParser.parseMessage(octets);
    private final CoapPacket javaCoapPacket = javaCoapPacket(octets);

    /** Octets to message, ours. */
    @Benchmark
    public Decoded decode() {
        return CoapDecoder.decode(datagram);
    }

    /** Octets to message, java-coap's. */
    @Benchmark
    public CoapPacket decodeJavaCoap() throws CoapException {
        return CoapSerializer.deserialize(PEER, octets);
    }

    /** Octets to message, Californium's. */
    @Benchmark
    public Message decodeCalifornium() {
        return californiumParser.parseMessage(octets);
    }

    /** Message to octets, ours. */
    @Benchmark
    public Octets encode() {
        return CoapEncoder.encode(notification);
    }

    /** Message to octets, java-coap's. */
    @Benchmark
    public byte[] encodeJavaCoap() {
        return CoapSerializer.serialize(javaCoapPacket);
    }

    /** Message to octets, Californium's. */
    @Benchmark
    public byte[] encodeCalifornium() {
        return californiumSerializer.getByteArray(californiumMessage);
    }

    private static CoapPacket javaCoapPacket(byte[] octets) {
        try {
            return CoapSerializer.deserialize(PEER, octets);
        } catch (CoapException e) {
            throw new IllegalStateException(e);
        }
    }
}
