package dev.fauxband.bench;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapDecoder;
import dev.fauxband.coap.CoapEncoder;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.CoapType;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.Decoded;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Datagram;
import dev.fauxband.data.Octets;
import dev.fauxband.modem.Modem;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.trace.Trace;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a module costs from input to output, without the shell: a registered one whose 19/0/0 is observed. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ModemBenchmark {
    private static final Address PLATFORM = new Address(Octets.of(180, 101, 147, 115), 5683);
    private static final Octets AT = Octets.latin1("AT\r");
    private static final Octets NON_SEND = Octets.latin1("AT+QLWDATASEND=19,0,0,20," + "A5".repeat(20) + ",0x0000\r");
    private static final Octets CON_SEND = Octets.latin1("AT+QLWDATASEND=19,0,0,20," + "A5".repeat(20) + ",0x0100\r");

    /** Longer than the line is quiet behind a result. */
    private static final long STEP_NS = 100_000_000L;

    private Modem modem = newModem();
    private long nowNs;
    private int messageId;

    private static Modem newModem() {
        return new Modem(ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.OFF);
    }

    /** Registers, and lets 19/0/0 be observed. */
    @Setup(Level.Iteration)
    public void register() {
        modem = newModem();
        type(Octets.latin1("ATE0\rAT+QLWSERV=180.101.147.115,5683\rAT+QLWCONF=bench\rAT+QLWADDOBJ=19,0,1,0\r"
                + "AT+QLWADDOBJ=19,1,1,0\rAT+QLWOPEN=0\r"));
        CoapMessage register = sent();
        arrive(new CoapMessage(
                CoapType.ACK,
                CoapCode.CREATED,
                register.messageId(),
                register.token(),
                List.of(
                        CoapOption.text(OptionNumber.LOCATION_PATH, "rd"),
                        CoapOption.text(OptionNumber.LOCATION_PATH, "1")),
                Octets.EMPTY));
        pass();
        arrive(request(CoapCode.GET, "0", CoapOption.uint(OptionNumber.OBSERVE, 0), Octets.EMPTY));
        pass();
        drain();
    }

    /** {@code AT} to {@code OK}. */
    @Benchmark
    public int atToOk() {
        type(AT);
        return lines();
    }

    /** AT+QLWDATASEND of 20 octets as NON, to its datagram. */
    @Benchmark
    public Octets sendToDatagram() {
        type(NON_SEND);
        lines();
        return modem.pollDatagram().orElseThrow().payload();
    }

    /** AT+QLWDATASEND of 20 octets as CON, its datagram, its ACK, to {@code SEND OK}. */
    @Benchmark
    public int sendAcknowledgedToSendOk() {
        type(CON_SEND);
        lines();
        int id = sent().messageId();
        pass();
        arrive(CoapMessage.empty(CoapType.ACK, id));
        int count = lines();
        if (count != 1) {
            throw new IllegalStateException("SEND OK is missing");
        }
        return count;
    }

    /** A write of four octets by the platform, to its ACK and +QLWDATARECV. */
    @Benchmark
    public int writeToUrc() {
        pass();
        arrive(request(
                CoapCode.PUT,
                "1",
                CoapOption.uint(OptionNumber.CONTENT_FORMAT, ContentFormat.OPAQUE),
                Octets.of(0xAA, 0xAA, 0, 0)));
        int count = lines();
        if (count != 1 || modem.pollDatagram().isEmpty()) {
            throw new IllegalStateException("the URC or the ACK is missing");
        }
        return count;
    }

    private CoapMessage request(CoapCode method, String instance, CoapOption option, Octets payload) {
        messageId = (messageId + 1) & 0xFFFF;
        return new CoapMessage(
                CoapType.CON,
                method,
                messageId,
                Octets.of(0xAB),
                List.of(
                        CoapOption.text(OptionNumber.URI_PATH, "19"),
                        CoapOption.text(OptionNumber.URI_PATH, instance),
                        CoapOption.text(OptionNumber.URI_PATH, "0"),
                        option),
                payload);
    }

    private void type(Octets octets) {
        nowNs += STEP_NS;
        modem.receiveFromDte(nowNs, octets);
    }

    private void arrive(CoapMessage message) {
        modem.receiveDatagram(nowNs, new Datagram(PLATFORM, CoapEncoder.encode(message)));
    }

    private void pass() {
        nowNs += STEP_NS;
        modem.handleTimeout(nowNs);
    }

    private int lines() {
        int count = 0;
        while (modem.pollDte().isPresent()) {
            count++;
        }
        return count;
    }

    private CoapMessage sent() {
        return ((Decoded.Message)
                        CoapDecoder.decode(modem.pollDatagram().orElseThrow().payload()))
                .message();
    }

    private void drain() {
        lines();
        while (modem.pollDatagram().isPresent()) {
            lines();
        }
    }
}
