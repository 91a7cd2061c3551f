package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.OptionCheck;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.lwm2m.Request.Operation;
import dev.fauxband.time.Timer;
import dev.fauxband.time.TimerTable;
import dev.fauxband.trace.Trace;
import java.util.Optional;

/** Answers the server's requests (OMA TS 1.0.2 §5.4, §5.5). */
final class DeviceManagement {
    private final Reading reading;
    private final Writing writing;
    private final BlockUpload upload = new BlockUpload();
    private final ObjectTree tree;
    private final ClientPolicy policy;
    private final TimerTable timers;
    private final Trace trace;
    private boolean updateWanted;
    private boolean lifetimeWritten;

    DeviceManagement(
            Served served, ClientPolicy policy, ShortQueue<Lwm2mEvent> events, TimerTable timers, Trace trace) {
        this.tree = served.tree();
        this.policy = policy;
        this.timers = timers;
        this.trace = trace;
        this.reading = new Reading(served, policy.wire(), events);
        this.writing = new Writing(served, policy.wire(), events);
    }

    /** The answer; empty for a NON that has to be passed over (RFC 7252 §5.4.1). */
    Optional<Response> answer(long nowNs, CoapMessage message, boolean confirmable) {
        if (OptionCheck.asksForProxy(message)) {
            return Optional.of(Response.of(CoapCode.PROXYING_NOT_SUPPORTED));
        }
        if (OptionCheck.firstUnknownCritical(message).isPresent()) {
            trace.note(nowNs, "a request with an unknown critical option is refused");
            return confirmable ? Optional.of(Response.of(CoapCode.BAD_OPTION)) : Optional.empty();
        }
        Optional<Octets> block1 = message.option(OptionNumber.BLOCK1);
        boolean body = message.code().equals(CoapCode.PUT) || message.code().equals(CoapCode.POST);
        return Optional.of(
                block1.isPresent() && body
                        ? blockwise(nowNs, message, BlockOption.parse(block1.get()))
                        : answer(nowNs, message, message.payload()));
    }

    private Response blockwise(long nowNs, CoapMessage message, Optional<BlockOption> block) {
        RequestReader.Result head = RequestReader.read(message, message.payload());
        if (head instanceof RequestReader.Result.Refused refused) {
            return acknowledged(Response.of(refused.code()), block);
        }
        Request request = ((RequestReader.Result.Read) head).request();
        Optional<Response> refusal = refusal(request);
        if (refusal.isPresent() || block.isEmpty()) {
            return acknowledged(refusal.orElse(Response.of(CoapCode.BAD_REQUEST)), block);
        }
        int octetsMax = writing.bodyOctetsMax(request);
        BlockUpload.Result result = upload.receive(nowNs, message, block.get(), octetsMax);
        if (result instanceof BlockUpload.Result.Whole whole) {
            return acknowledged(answer(nowNs, message, whole.body()), block);
        }
        Response answer = Response.of(((BlockUpload.Result.Answer) result).code());
        return tooLarge(answer)
                ? answer.with(CoapOption.uint(OptionNumber.SIZE1, octetsMax))
                : acknowledged(answer, block);
    }

    /**
     * The answer with the Block1 that it is to. A 4.13 has none: there it would say that smaller blocks are taken (RFC
     * 7959 §2.9.3), and a server might begin again and again.
     */
    private static Response acknowledged(Response answer, Optional<BlockOption> block) {
        if (block.isEmpty() || tooLarge(answer)) {
            return answer;
        }
        boolean more = answer.code().equals(CoapCode.CONTINUE);
        BlockOption echo =
                new BlockOption(block.get().number(), more, block.get().sizeExponent());
        return answer.with(echo.toOption(OptionNumber.BLOCK1));
    }

    private static boolean tooLarge(Response answer) {
        return answer.code().equals(CoapCode.REQUEST_ENTITY_TOO_LARGE);
    }

    /** Why a change is refused, whatever its payload: for its path, its operation, or the block size it asks for. */
    private Optional<Response> refusal(Request request) {
        Optional<Response> refusal = writing.refusal(request.operation(), request.path());
        return refusal.isEmpty() && request.reservedSize() ? Optional.of(Response.of(CoapCode.BAD_REQUEST)) : refusal;
    }

    private Response answer(long nowNs, CoapMessage message, Octets payload) {
        RequestReader.Result read = RequestReader.read(message, payload);
        if (read instanceof RequestReader.Result.Refused refused) {
            trace.note(nowNs, "refused with " + refused.code() + ": " + refused.why());
            return Response.of(refused.code());
        }
        Request request = ((RequestReader.Result.Read) read).request();
        if (request.reservedSize()) {
            trace.note(nowNs, "Block2 asks for the reserved block size");
        }
        if (request.operation() == Operation.READ) {
            return reading.read(request);
        }
        if (request.operation() == Operation.DISCOVER) {
            return reading.discover(request);
        }
        return refusal(request).orElseGet(() -> change(nowNs, request));
    }

    private Response change(long nowNs, Request request) {
        return switch (request.operation()) {
            case WRITE_ATTRIBUTES -> writeAttributes(nowNs, request);
            case EXECUTE -> execute(nowNs, request.path());
            default -> write(request);
        };
    }

    private Response writeAttributes(long nowNs, Request request) {
        Response response = writing.writeAttributes(request);
        if (response.code().success() && trace.all()) {
            boolean own = ObjectTree.ownedByModule(request.path().object());
            String rest = own ? "; of them pmax says when to tell it" : ", not applied: the host decides when it sends";
            trace.note(nowNs, "attributes of " + request.path() + " are kept and shown" + rest);
        }
        return response;
    }

    private Response write(Request request) {
        long lifetimeBeforeS = tree.server().lifetimeS();
        Response response = writing.write(request);
        boolean changed = tree.server().lifetimeS() != lifetimeBeforeS;
        lifetimeWritten |= changed;
        updateWanted |= changed;
        return response;
    }

    private Response execute(long nowNs, Path path) {
        if (path.object() == StandardObjects.DEVICE) {
            timers.start(Timer.REBOOT, nowNs + policy.rebootDelayNs());
        } else {
            updateWanted = true;
        }
        return Response.of(CoapCode.CHANGED);
    }

    /** Whether the server asked for an Update since last asked: by executing 1/0/8 or writing 1/0/1. */
    boolean takeUpdateWanted() {
        boolean wanted = updateWanted;
        updateWanted = false;
        return wanted;
    }

    /** Whether the server wrote another lifetime since last asked. */
    boolean takeLifetimeWritten() {
        boolean written = lifetimeWritten;
        lifetimeWritten = false;
        return written;
    }

    void clear() {
        upload.clear();
        updateWanted = false;
        lifetimeWritten = false;
    }
}
