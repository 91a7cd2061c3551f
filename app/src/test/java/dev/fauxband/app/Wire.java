package dev.fauxband.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** A host on a TCP port of the module. */
public final class Wire implements AutoCloseable {
    private static final int PATIENCE_MS = 30_000;

    private final Socket socket;
    private final StringBuilder heard = new StringBuilder();

    public Wire(int port) throws IOException {
        socket = new Socket(InetAddress.getByName("127.0.0.1"), port);
        socket.setSoTimeout(PATIENCE_MS);
        socket.setTcpNoDelay(true);
    }

    public void type(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Types a line and gives what comes up to its final result. */
    public String ask(String line) throws IOException {
        type(line + "\r");
        return await("OK\r\n");
    }

    /** Reads until this has come, and gives all up to it. */
    public String await(String end) throws IOException {
        InputStream in = socket.getInputStream();
        int at = heard.indexOf(end);
        while (at < 0) {
            try {
                int octet = in.read();
                if (octet < 0) {
                    throw new AssertionError("the module hung up; it said " + heard);
                }
                heard.append((char) octet);
            } catch (SocketTimeoutException e) {
                throw new AssertionError("expected " + end + ", heard " + heard, e);
            }
            at = heard.indexOf(end);
        }
        String text = heard.substring(0, at + end.length());
        heard.delete(0, at + end.length());
        return text;
    }

    /** Configures and registers as the manual's chapter 5, up to +QLWOBSERVE. */
    public void register() throws IOException {
        ask("ATE0");
        ask("AT+QLWSERV=\"180.101.147.115\",5683");
        ask("AT+QLWCONF=\"867724030023557\"");
        ask("AT+QLWADDOBJ=19,0,1,\"0\"");
        ask("AT+QLWADDOBJ=19,1,1,\"0\"");
        ask("AT+QLWOPEN=0");
        await("\r\nCONNECT OK\r\n");
        await("\r\n+QLWOBSERVE: 0,19,0,0\r\n");
    }

    /** Shuts the host's own direction. */
    public void endInput() throws IOException {
        socket.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
