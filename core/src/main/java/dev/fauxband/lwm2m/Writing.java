package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.ShortQueue;
import dev.fauxband.lwm2m.Request.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Answers Write, Write-Attributes, Execute, Create and Delete (OMA TS 1.0.2 §5.4.3–§5.4.7). */
final class Writing {
    private final ObjectTree tree;
    private final Attributes attributes;
    private final ReceiveBuffer received;
    private final WirePolicy policy;
    private final ShortQueue<Lwm2mEvent> events;

    Writing(Served served, WirePolicy policy, ShortQueue<Lwm2mEvent> events) {
        this.tree = served.tree();
        this.attributes = served.attributes();
        this.received = served.received();
        this.policy = policy;
        this.events = events;
    }

    /** Why the path or the operation is refused, whatever the payload. Path before operation. */
    Optional<Response> refusal(Operation operation, Path path) {
        if (path.object() == StandardObjects.SECURITY) {
            return refused(CoapCode.UNAUTHORIZED);
        }
        if (path.depth() > 0 && !tree.has(path)) {
            return refused(CoapCode.NOT_FOUND);
        }
        Optional<Resource> resource = path.depth() == 3 ? tree.resource(path) : Optional.empty();
        boolean allowed = switch (operation) {
            case WRITE_REPLACE, WRITE_PARTIAL ->
                path.depth() >= 2
                        && path.object() != StandardObjects.FIRMWARE
                        && resource.map(r -> r.access().writable()).orElse(true);
            case WRITE_ATTRIBUTES -> path.depth() > 0;
            case EXECUTE ->
                path.object() != StandardObjects.FIRMWARE
                        && resource.map(r -> r.access().executable()).orElse(false);
            case CREATE, DELETE, READ, DISCOVER -> false;
        };
        return allowed ? Optional.empty() : refused(CoapCode.METHOD_NOT_ALLOWED);
    }

    private static Optional<Response> refused(CoapCode code) {
        return Optional.of(Response.of(code));
    }

    /** Octets that the body of a Write may have: those of its value where it is nothing but the value. */
    int bodyOctetsMax(Request request) {
        int format = request.contentFormat().orElse(ContentFormat.OPAQUE);
        boolean raw = ContentFormat.opaque(format)
                || (ContentFormat.text(format) && policy.textOpaque() == WirePolicy.TextOpaque.RAW);
        return raw && request.path().depth() == 3 && tree.application().has(request.path())
                ? WriteCheck.VALUE_OCTETS_MAX
                : BlockUpload.BODY_OCTETS_MAX;
    }

    /** A Write that {@link #refusal} let through: all of it, or nothing. */
    Response write(Request request) {
        Optional<Resource> resource = request.path().depth() == 3 ? tree.resource(request.path()) : Optional.empty();
        WritePayload.Result read =
                WritePayload.read(request, resource, tree.application().has(request.path()), policy);
        if (read instanceof WritePayload.Result.Refused refused) {
            return Response.of(refused.code());
        }
        List<Assignment> known = new ArrayList<>();
        for (Assignment assignment : ((WritePayload.Result.Read) read).assignments()) {
            if (tree.resource(assignment.path()).isPresent()) {
                known.add(assignment);
            }
        }
        if (known.isEmpty()) {
            return Response.of(CoapCode.NOT_FOUND);
        }
        Optional<CoapCode> refusal = new WriteCheck(tree, received).refusal(known);
        if (refusal.isPresent()) {
            return Response.of(refusal.get());
        }
        known.forEach(this::apply);
        return Response.of(CoapCode.CHANGED);
    }

    private void apply(Assignment assignment) {
        Path path = assignment.path();
        if (!tree.application().has(path)) {
            applyToServer(assignment);
            return;
        }
        tree.application().store(path, assignment.value());
        if (!received.buffered()) {
            events.add(new Lwm2mEvent.Pushed(path, assignment.value()));
        } else if (received.add(assignment.value())) {
            events.add(new Lwm2mEvent.Buffered(path, assignment.value()));
        }
    }

    private void applyToServer(Assignment assignment) {
        if (assignment.path().resource() == StandardObjects.LIFETIME) {
            tree.server().lifetimeWritten(WriteCheck.integer(assignment).orElseThrow());
        } else if (assignment.path().resource() == StandardObjects.STORING) {
            tree.server().storingWritten(WriteCheck.flag(assignment).orElseThrow());
        }
    }

    Response writeAttributes(Request request) {
        List<Attributes.Attribute> changes = new ArrayList<>();
        for (String query : request.queries()) {
            Optional<Attributes.Attribute> parsed = Attributes.parse(request.path(), query);
            if (parsed.isEmpty()) {
                return Response.of(CoapCode.BAD_REQUEST);
            }
            changes.add(parsed.get());
        }
        boolean numeric = request.path().depth() == 3
                && tree.resource(request.path()).map(Resource::numeric).orElse(false);
        if (!numeric && changes.stream().anyMatch(Attributes.Attribute::threshold)) {
            return Response.of(CoapCode.METHOD_NOT_ALLOWED);
        }
        return Response.of(attributes.apply(changes) ? CoapCode.CHANGED : CoapCode.SERVICE_UNAVAILABLE);
    }
}
