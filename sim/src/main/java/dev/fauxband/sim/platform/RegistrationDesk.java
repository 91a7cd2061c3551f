package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.CoapMessage;
import dev.fauxband.coap.CoapOption;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.coap.OptionNumber;
import dev.fauxband.data.Octets;
import java.util.List;
import java.util.Optional;

/**
 * What Register, Update and Deregister come to (OMA TS 1.0.2 §5.3, §8.2.4); strict, so that mistakes show; what is
 * refused is told with its reason.
 */
final class RegistrationDesk {
    private static final List<Octets> RD = List.of(Octets.utf8("rd"));
    private static final long DEFAULT_LIFETIME_S = 86_400;

    /** Critical options that a server knows. */
    private static final List<Integer> KNOWN = List.of(
            OptionNumber.URI_HOST,
            OptionNumber.URI_PORT,
            OptionNumber.URI_PATH,
            OptionNumber.URI_QUERY,
            OptionNumber.ACCEPT,
            OptionNumber.BLOCK2,
            OptionNumber.BLOCK1);

    /** OMA TS 1.0.2 §5.3.1.1; what a module is told when it sleeps is this platform's own affair. */
    private static final List<String> BINDINGS = List.of("U", "UQ", "S", "SQ", "US", "UQS");

    private static final CoapCode PRECONDITION_FAILED = CoapCode.of(4, 12);

    private final SimRegistry registry;

    RegistrationDesk(SimRegistry registry) {
        this.registry = registry;
    }

    /** What a request is. */
    enum Operation {
        REGISTER,
        UPDATE,
        DEREGISTER,
        /** None of these. */
        OTHER;

        static Operation of(CoapMessage request) {
            if (request.code().equals(CoapCode.POST)) {
                boolean root = request.optionValues(OptionNumber.URI_PATH).equals(RD);
                return root ? REGISTER : UPDATE;
            }
            return request.code().equals(CoapCode.DELETE) ? DEREGISTER : OTHER;
        }
    }

    /** A request, who sends it, and its body, which may have come in blocks. */
    private record Asked(long nowNs, SimPeer peer, CoapMessage request, Octets body) {
        /** The name of who asks, or the address when no name is given. */
        String who() {
            return query(request, "ep")
                    .filter(name -> !name.isEmpty())
                    .orElseGet(() -> peer.address().toString());
        }

        Asked with(Octets whole) {
            return new Asked(nowNs, peer, request, whole);
        }

        SimRegistry.Entry entry(String endpoint, long lifetimeS) {
            return new SimRegistry.Entry(endpoint, lifetimeS, body.toUtf8());
        }
    }

    Reply reply(long nowNs, SimPeer peer, CoapMessage request, PlatformPolicy policy) {
        Asked asked = new Asked(nowNs, peer, request, request.payload());
        boolean unknown = request.options().stream()
                .anyMatch(option -> OptionNumber.critical(option.number()) && !KNOWN.contains(option.number()));
        if (unknown) {
            return refused(asked.who(), CoapCode.BAD_OPTION, "it has a critical option that is not known here");
        }
        Optional<Octets> block1 = request.option(OptionNumber.BLOCK1);
        if (block1.isEmpty()) {
            return reply(asked, policy);
        }
        return BlockOption.parse(block1.get())
                .map(block -> blockwise(asked, block, policy))
                .orElseGet(() ->
                        refused(asked.who(), CoapCode.BAD_REQUEST, "its Block1 asks for the reserved block size"));
    }

    private Reply blockwise(Asked asked, BlockOption block, PlatformPolicy policy) {
        if (block.sizeExponent() > policy.bodyBlockMax()) {
            BlockOption offered = new BlockOption(0, false, policy.bodyBlockMax());
            return Reply.of(CoapCode.REQUEST_ENTITY_TOO_LARGE).with(offered.toOption(OptionNumber.BLOCK1));
        }
        CoapOption echoed = block.toOption(OptionNumber.BLOCK1);
        SimPeer peer = asked.peer();
        Optional<BodyUpload> upload = BodyUpload.next(peer.upload(), asked.request(), block);
        peer.upload(upload.filter(open -> block.more()));
        if (upload.isEmpty()) {
            return refused(asked.who(), CoapCode.REQUEST_ENTITY_INCOMPLETE, "a block before this one is missing")
                    .with(echoed);
        }
        if (upload.get().body().size() > BodyUpload.BODY_OCTETS_MAX) {
            peer.upload(Optional.empty());
            String why = "its links have more than " + BodyUpload.BODY_OCTETS_MAX + " octets";
            return refused(asked.who(), CoapCode.REQUEST_ENTITY_TOO_LARGE, why);
        }
        return block.more()
                ? Reply.of(CoapCode.CONTINUE).with(echoed)
                : reply(asked.with(upload.get().body()), policy).with(echoed);
    }

    private Reply reply(Asked asked, PlatformPolicy policy) {
        CoapMessage request = asked.request();
        return switch (Operation.of(request)) {
            case REGISTER -> register(asked, policy);
            case UPDATE -> client(request).map(client -> update(asked, client)).orElse(Reply.of(CoapCode.NOT_FOUND));
            case DEREGISTER ->
                client(request).map(client -> deregister(asked.nowNs(), client)).orElse(Reply.of(CoapCode.NOT_FOUND));
            case OTHER -> Reply.of(CoapCode.METHOD_NOT_ALLOWED);
        };
    }

    private Optional<SimClient> client(CoapMessage request) {
        return registry.at(request.optionValues(OptionNumber.URI_PATH));
    }

    private Reply register(Asked asked, PlatformPolicy policy) {
        String endpoint = asked.who();
        CoapMessage request = asked.request();
        Optional<String> mistake = registerMistake(request, asked.body());
        if (mistake.isPresent()) {
            return refused(endpoint, CoapCode.BAD_REQUEST, mistake.get());
        }
        String version = query(request, "lwm2m").orElseThrow();
        if (!version.equals("1.0")) {
            return refused(endpoint, PRECONDITION_FAILED, "it speaks LwM2M " + version + ", and this platform 1.0");
        }
        long lifetimeS = lifetime(request, DEFAULT_LIFETIME_S).orElseThrow();
        SimClient client =
                registry.register(asked.nowNs(), asked.entry(endpoint, lifetimeS), asked.peer(), policy.location());
        remarkFormat(client, request, asked.body());
        List<CoapOption> location = client.location().stream()
                .map(segment -> new CoapOption(OptionNumber.LOCATION_PATH, segment))
                .toList();
        return Reply.of(CoapCode.CREATED, location, client);
    }

    private Reply update(Asked asked, SimClient client) {
        CoapMessage request = asked.request();
        Octets body = asked.body();
        Optional<String> mistake = mistake(request, body, body.isEmpty());
        if (mistake.isPresent()) {
            return refused(client.endpoint(), CoapCode.BAD_REQUEST, mistake.get());
        }
        long lifetimeS = lifetime(request, client.lifetimeS()).orElseThrow();
        registry.update(asked.nowNs(), client, asked.entry(client.endpoint(), lifetimeS), asked.peer());
        remarkFormat(client, request, body);
        return Reply.of(CoapCode.CHANGED, List.of(), client);
    }

    private Reply refused(String who, CoapCode code, String why) {
        registry.refused(who, code, why);
        return Reply.of(code);
    }

    private static Optional<String> registerMistake(CoapMessage request, Octets body) {
        if (query(request, "ep").filter(name -> !name.isEmpty()).isEmpty()) {
            return Optional.of("the Register names no endpoint (ep=)");
        }
        return query(request, "lwm2m").isEmpty()
                ? Optional.of("the Register does not say which LwM2M it speaks (lwm2m=)")
                : mistake(request, body, false);
    }

    /** What is wrong with the lifetime, the binding or the links of a request. */
    private static Optional<String> mistake(CoapMessage request, Octets body, boolean noLinks) {
        if (lifetime(request, DEFAULT_LIFETIME_S).isEmpty()) {
            return Optional.of("lt= is no number of seconds from 1 to 4294967295");
        }
        String binding = query(request, "b").orElse("U");
        if (!BINDINGS.contains(binding)) {
            return Optional.of("b=" + binding + " is no binding of LwM2M 1.0");
        }
        long format = request.optionUint(OptionNumber.CONTENT_FORMAT).orElse(ContentFormat.LINK);
        if (!noLinks && format != ContentFormat.LINK) {
            return Optional.of("Content-Format " + format + " is not link-format (40)");
        }
        return noLinks || !LinkList.paths(body.toUtf8()).isEmpty()
                ? Optional.empty()
                : Optional.of("the payload lists no object");
    }

    /** The standard wants the format of the links named; there are clients that do not. */
    private void remarkFormat(SimClient client, CoapMessage request, Octets body) {
        if (!body.isEmpty() && request.option(OptionNumber.CONTENT_FORMAT).isEmpty()) {
            registry.linksUnmarked(client);
        }
    }

    private Reply deregister(long nowNs, SimClient client) {
        registry.deregister(nowNs, client);
        return Reply.of(CoapCode.DELETED);
    }

    /** The value of the first Uri-Query {@code name=value}. */
    private static Optional<String> query(CoapMessage request, String name) {
        String head = name + "=";
        return request.optionValues(OptionNumber.URI_QUERY).stream()
                .map(Octets::toUtf8)
                .filter(pair -> pair.startsWith(head))
                .map(pair -> pair.substring(head.length()))
                .findFirst();
    }

    /** Seconds from 1 to what 32 bits hold; empty when the request names none such. */
    private static Optional<Long> lifetime(CoapMessage request, long otherwise) {
        Optional<String> given = query(request, "lt");
        return given.isEmpty()
                ? Optional.of(otherwise)
                : given.filter(text -> text.matches("[0-9]{1,10}"))
                        .map(Long::parseLong)
                        .filter(seconds -> seconds > 0 && seconds <= 0xFFFF_FFFFL);
    }
}
