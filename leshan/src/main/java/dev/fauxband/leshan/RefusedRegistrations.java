package dev.fauxband.leshan;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.sim.platform.PlatformJournal;
import dev.fauxband.sim.platform.PlatformLines;
import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.californium.core.coap.CoAP;
import org.eclipse.californium.core.coap.Request;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.californium.core.coap.Token;
import org.eclipse.californium.core.network.interceptors.MessageInterceptor;

/** Tells of Registers that are answered with an error: no listener of Leshan hears of them, so the messages say it. */
final class RefusedRegistrations implements MessageInterceptor {
    /** Registers without an answer that are remembered; beyond it the oldest is not told of when it is refused. */
    private static final int OPEN_MAX = 1024;

    private static final String ENDPOINT = "ep=";

    private final PlatformJournal journal;
    private final Map<Key, String> open = new LinkedHashMap<>();

    /** Which answer is to which Register. */
    private record Key(InetSocketAddress peer, Token token) {}

    RefusedRegistrations(PlatformJournal journal) {
        this.journal = journal;
    }

    @Override
    public void receiveRequest(Request request) {
        boolean register = request.getCode() == CoAP.Code.POST
                && request.getOptions().getUriPathString().equals("rd");
        if (register) {
            InetSocketAddress peer = request.getSourceContext().getPeerAddress();
            begin(new Key(peer, request.getToken()), who(request, peer));
        }
    }

    private static String who(Request request, InetSocketAddress peer) {
        return request.getOptions().getUriQueryStrings().stream()
                .filter(query -> query.startsWith(ENDPOINT) && query.length() > ENDPOINT.length())
                .map(query -> query.substring(ENDPOINT.length()))
                .findFirst()
                .orElseGet(() -> peer.getAddress().getHostAddress() + ":" + peer.getPort());
    }

    private synchronized void begin(Key register, String who) {
        open.put(register, who);
        if (open.size() > OPEN_MAX) {
            open.remove(open.keySet().iterator().next());
        }
    }

    @Override
    public void sendResponse(Response response) {
        InetSocketAddress peer = response.getDestinationContext().getPeerAddress();
        Optional<String> register = end(new Key(peer, response.getToken()));
        // A Block1 in it offers smaller blocks: the Register goes on.
        if (response.isError() && !response.getOptions().hasBlock1()) {
            CoAP.ResponseCode code = response.getCode();
            CoapCode ours = CoapCode.of(code.codeClass, code.codeDetail);
            register.ifPresent(
                    who -> journal.happened(PlatformLines.registrationRefused(who, ours, response.getPayloadString())));
        }
    }

    private synchronized Optional<String> end(Key register) {
        return Optional.ofNullable(open.remove(register));
    }
}
