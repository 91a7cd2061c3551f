package dev.fauxband.command;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the host configured for LwM2M (Manual §3.1, §3.2, §3.11), apart from the objects. */
public final class QlwContext {
    private @Nullable Server server;
    private @Nullable String endpoint;
    private boolean sendHex = true;
    private boolean receiveHex = true;

    /** The platform as the host wrote it: a literal or a name, and a port. */
    public record Server(String host, int port) {}

    public Optional<Server> server() {
        return Optional.ofNullable(server);
    }

    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /** Whether data to send are hex digits; else they are octets. */
    public boolean sendHex() {
        return sendHex;
    }

    /** Whether received data are shown as hex digits; else as octets. */
    public boolean receiveHex() {
        return receiveHex;
    }

    void serve(Server chosen) {
        server = chosen;
    }

    void name(String endpointName) {
        endpoint = endpointName;
    }

    void format(boolean hexToSend, boolean hexReceived) {
        sendHex = hexToSend;
        receiveHex = hexReceived;
    }

    /** AT+QLWDEL: the data format stays. */
    void delete() {
        server = null;
        endpoint = null;
    }
}
