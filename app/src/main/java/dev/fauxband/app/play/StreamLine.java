package dev.fauxband.app.play;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.TcpDoor;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;

/** A module behind a TCP port or a serial device. */
final class StreamLine implements FarLine {
    private static final int CONNECT_MS = 5_000;
    private static final int READ_OCTETS_MAX = 4_096;

    private final InputStream in;
    private final OutputStream out;
    private final Closeable connection;
    private final Consumer<Octets> heard;
    private final Runnable gone;

    private StreamLine(Streams streams, Consumer<Octets> heard, Runnable gone) {
        this.heard = heard;
        this.gone = gone;
        this.in = streams.in();
        this.out = streams.out();
        this.connection = streams.connection();
        Thread reading = new Thread(this::read, "fauxband-line");
        reading.setDaemon(true);
        reading.start();
    }

    /** Both ways, and what closes them. */
    private record Streams(InputStream in, OutputStream out, Closeable connection) {}

    static StreamLine tcp(InetSocketAddress address, Consumer<Octets> heard, Runnable gone)
            throws EnvironmentException {
        Socket socket = new Socket();
        try {
            socket.connect(address, CONNECT_MS);
            socket.setTcpNoDelay(true);
            return new StreamLine(new Streams(socket.getInputStream(), socket.getOutputStream(), socket), heard, gone);
        } catch (IOException e) {
            String text = TcpDoor.text(address);
            throw new EnvironmentException("no module answers at " + text + ": " + e.getMessage()
                    + "; 'fauxband run --tcp " + text + "' puts one there");
        }
    }

    /** Opens what is there and is a device; never makes a file, nor writes to one. */
    static StreamLine device(String text, Consumer<Octets> heard, Runnable gone) throws EnvironmentException {
        try {
            Path path = Path.of(text);
            if (!Files.readAttributes(path, BasicFileAttributes.class).isOther()) {
                throw new EnvironmentException(text + " is no serial port; 'fauxband run --pty NAME' makes one");
            }
            FileChannel out = FileChannel.open(path, StandardOpenOption.WRITE);
            FileChannel in = FileChannel.open(path, StandardOpenOption.READ);
            Closeable both = () -> {
                // First the way out: closing the other one interrupts whoever reads.
                out.close();
                in.close();
            };
            return new StreamLine(
                    new Streams(Channels.newInputStream(in), Channels.newOutputStream(out), both), heard, gone);
        } catch (NoSuchFileException missing) {
            throw new EnvironmentException("there is no " + text + "; 'fauxband run --pty " + text + "' makes it");
        } catch (IOException e) {
            throw new EnvironmentException("cannot open the serial port " + text + ": " + e.getMessage());
        }
    }

    @Override
    public void type(Octets octets) {
        try {
            out.write(octets.toArray());
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the module has hung up", e);
        }
    }

    private void read() {
        byte[] chunk = new byte[READ_OCTETS_MAX];
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                heard.accept(Octets.copyOf(chunk, 0, count));
            }
        } catch (IOException hungUp) {
            // Nothing more comes, as at the end of the stream.
        } finally {
            gone.run();
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
