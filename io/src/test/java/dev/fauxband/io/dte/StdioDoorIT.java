package dev.fauxband.io.dte;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.data.Octets;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.Pipe;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The AT line on streams, with real pipes where blocking matters. */
final class StdioDoorIT {
    private static final Duration DRAIN = Duration.ofSeconds(20);
    private static final Octets OK = Octets.latin1("\r\nOK\r\n");

    private final RecordingSink sink = new RecordingSink();

    @Test
    void whatIsTypedIsReceivedAndTheAnswersAreWrittenBeforeTheEnd() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        RecordingSink answering = new RecordingSink((host, octets) -> host.write(OK));
        try (StdioDoor door = StdioDoor.open(stream("AT\r"), out, answering)) {
            door.ended().get(20, SECONDS);

            assertThat(door.drain(DRAIN)).isTrue();
            answering.awaitTyped(0, "AT\r");
            answering.awaitGone(0);
            assertThat(out.toString(ISO_8859_1)).isEqualTo("\r\nOK\r\n");
            assertThat(door.description()).isEqualTo("stdio");
        }
    }

    @Test
    void answersWrittenAfterTheEndOfInputStillGoOut() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (StdioDoor door = StdioDoor.open(stream("AT+QLWDEL\r"), out, sink)) {
            door.ended().get(20, SECONDS);
            sink.awaitHost(0).write(OK);

            assertThat(door.drain(DRAIN)).isTrue();
            assertThat(out.toString(ISO_8859_1)).isEqualTo("\r\nOK\r\n");
        }
    }

    @Test
    void aMegabyteComesInWhole() throws Exception {
        String text = "0123456789ABCDEF".repeat(65_536);
        try (StdioDoor door = StdioDoor.open(stream(text), OutputStream.nullOutputStream(), sink)) {
            door.ended().get(20, SECONDS);
            sink.awaitTyped(0, text);
        }
    }

    @Test
    void aReaderThatDoesNotReadBlocksNobodyAndLosesWholeFrames() throws Exception {
        Pipe input = Pipe.open();
        Pipe output = Pipe.open();
        try (StdioDoor door = open(input, output);
                OutputStream typing = Channels.newOutputStream(input.sink());
                InputStream reading = Channels.newInputStream(output.source())) {
            DteLink host = sink.awaitHost(0);
            Octets frame = Octets.latin1("y".repeat(999) + "\n");
            int taken = 0;
            while (host.droppedOctets() == 0) {
                host.write(frame);
                taken++;
            }
            taken -= (int) host.droppedOctets() / frame.size();
            assertThat(door.drain(Duration.ofMillis(1))).isFalse();

            String all = new String(reading.readNBytes(taken * frame.size()), ISO_8859_1);
            assertThat(all).isEqualTo(frame.toLatin1().repeat(taken));
            assertThat(door.drain(DRAIN)).isTrue();
            typing.write('A');
            sink.awaitTyped(0, "A");
        }
    }

    @Test
    void aPausedInputWaits() throws Exception {
        Pipe input = Pipe.open();
        InputStream in = Channels.newInputStream(input.source());
        RecordingSink pausing = new RecordingSink((host, octets) -> host.pause());
        try (StdioDoor door = StdioDoor.open(in, OutputStream.nullOutputStream(), pausing)) {
            try (OutputStream typing = Channels.newOutputStream(input.sink())) {
                typing.write('A');
                pausing.awaitTyped(0, "A");
                typing.write('T');
            }
            assertThat(pausing.typed()).containsExactly("A");
            assertThat(door.ended()).isNotDone();

            pausing.awaitHost(0).resume();
            pausing.awaitTyped(0, "AT");
            pausing.awaitHost(0).resume();
            pausing.awaitGone(0);
        }
    }

    @Test
    void aBrokenOutputDoesNotEndTheInput() throws Exception {
        Pipe input = Pipe.open();
        Pipe output = Pipe.open();
        output.source().close();
        try (StdioDoor door = open(input, output);
                OutputStream typing = Channels.newOutputStream(input.sink())) {
            sink.awaitHost(0).write(OK);
            assertThat(door.drain(DRAIN)).isTrue();
            typing.write('A');
            sink.awaitTyped(0, "A");
            assertThat(sink.awaitHost(0).droppedOctets()).isZero();
        }
    }

    @Test
    void closingTellsTheHostAndSilencesAStuckReader() throws Exception {
        Pipe input = Pipe.open();
        Pipe output = Pipe.open();
        try (OutputStream typing = Channels.newOutputStream(input.sink())) {
            StdioDoor door = open(input, output);
            sink.awaitHost(0);
            door.close();
            door.close();

            assertThat(sink.gone(0)).isTrue();
            assertThat(door.ended()).isDone();
            typing.write('A');
        }
        sink.assertPromisesKept();
        assertThat(sink.typed()).containsExactly("");
    }

    private StdioDoor open(Pipe input, Pipe output) {
        return StdioDoor.open(Channels.newInputStream(input.source()), Channels.newOutputStream(output.sink()), sink);
    }

    private static InputStream stream(String text) throws IOException {
        return new ByteArrayInputStream(text.getBytes(ISO_8859_1));
    }
}
