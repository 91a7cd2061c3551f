package dev.fauxband.lwm2m;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.ShortQueue;
import java.util.Optional;
import java.util.OptionalInt;

/** Answers Read, Observe, its cancellation, and Discover (OMA TS 1.0.2 §5.4.1, §5.4.2, §5.5). */
final class Reading {
    private final ObjectTree tree;
    private final Representation representation;
    private final Observations observations;
    private final Attributes attributes;
    private final BlockDownload download;
    private final WirePolicy policy;
    private final ShortQueue<Lwm2mEvent> events;

    Reading(Served served, WirePolicy policy, ShortQueue<Lwm2mEvent> events) {
        this.tree = served.tree();
        this.representation = served.representation();
        this.observations = served.observations();
        this.attributes = served.attributes();
        this.download = served.download();
        this.policy = policy;
        this.events = events;
    }

    Response discover(Request request) {
        Optional<Response> refusal = refusal(request.path());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (policy.discover() == WirePolicy.Discover.NOT_IMPLEMENTED) {
            return Response.of(CoapCode.NOT_IMPLEMENTED);
        }
        Response links = Response.content(ContentFormat.LINK, LinkFormat.discover(request.path(), tree, attributes));
        return download.answer(request, links);
    }

    Response read(Request request) {
        Path path = request.path();
        Optional<Response> refusal = refusal(path);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (path.depth() == 3
                && !tree.resource(path).map(r -> r.access().readable()).orElse(false)) {
            return Response.of(CoapCode.METHOD_NOT_ALLOWED);
        }
        boolean cancels = request.observe().filter(begins -> !begins).isPresent();
        if (cancels
                && !laterBlock(request)
                && observations.cancel(path)
                && tree.application().has(path)) {
            events.add(new Lwm2mEvent.Cancelled(path));
        }
        OptionalInt format = representation.format(path, request.accept());
        if (format.isEmpty()) {
            return Response.of(CoapCode.NOT_ACCEPTABLE);
        }
        Response whole = Response.content(format.getAsInt(), representation.encode(path, format.getAsInt()));
        Response answer = download.answer(request, whole);
        return answer.code().equals(CoapCode.CONTENT) ? observed(request, format.getAsInt(), answer) : answer;
    }

    /** The root is no object, object 0 is no server's business, and what is not there is not found. */
    private Optional<Response> refusal(Path path) {
        if (path.depth() == 0) {
            return Optional.of(Response.of(CoapCode.METHOD_NOT_ALLOWED));
        }
        if (path.object() == StandardObjects.SECURITY) {
            return Optional.of(Response.of(CoapCode.UNAUTHORIZED));
        }
        return tree.has(path) ? Optional.empty() : Optional.of(Response.of(CoapCode.NOT_FOUND));
    }

    private static boolean laterBlock(Request request) {
        return request.block2().map(block -> block.number() > 0).orElse(false);
    }

    private Response observed(Request request, int format, Response answer) {
        if (laterBlock(request) || request.observe().filter(begins -> begins).isEmpty()) {
            return answer;
        }
        Path path = request.path();
        int sizeExponent = request.block2().map(BlockOption::sizeExponent).orElse(BlockOption.SIZE_EXPONENT_MAX);
        Optional<Observation> entry =
                observations.observe(path, new Observation.Terms(request.token(), format, sizeExponent));
        if (entry.isEmpty()) {
            return answer;
        }
        if (tree.application().has(path)) {
            events.add(new Lwm2mEvent.Observed(path));
        }
        return answer.with(CoapOption.uint(OptionNumber.OBSERVE, entry.get().takeSequence()));
    }
}
