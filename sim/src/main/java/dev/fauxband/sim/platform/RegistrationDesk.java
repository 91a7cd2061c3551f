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

/** What Register, Update and Deregister come to (OMA TS 1.0.2 §5.3, §8.2.4); strict, so that mistakes show. */
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

    Reply reply(long nowNs, SimPeer peer, CoapMessage request, PlatformPolicy policy) {
        boolean unknown = request.options().stream()
                .anyMatch(option -> OptionNumber.critical(option.number()) && !KNOWN.contains(option.number()));
        if (unknown) {
            return Reply.of(CoapCode.BAD_OPTION);
        }
        Optional<Octets> block1 = request.option(OptionNumber.BLOCK1);
        if (block1.isEmpty()) {
            return reply(nowNs, peer, request, request.payload(), policy);
        }
        return BlockOption.parse(block1.get())
                .map(block -> blockwise(nowNs, peer, request, block, policy))
                .orElse(Reply.of(CoapCode.BAD_REQUEST));
    }

    private Reply blockwise(long nowNs, SimPeer peer, CoapMessage request, BlockOption block, PlatformPolicy policy) {
        if (block.sizeExponent() > policy.bodyBlockMax()) {
            BlockOption offered = new BlockOption(0, false, policy.bodyBlockMax());
            return Reply.of(CoapCode.REQUEST_ENTITY_TOO_LARGE).with(offered.toOption(OptionNumber.BLOCK1));
        }
        CoapOption echoed = block.toOption(OptionNumber.BLOCK1);
        Optional<BodyUpload> upload = BodyUpload.next(peer.upload(), request, block);
        peer.upload(upload.filter(open -> block.more()));
        if (upload.isEmpty()) {
            return Reply.of(CoapCode.REQUEST_ENTITY_INCOMPLETE).with(echoed);
        }
        if (upload.get().body().size() > BodyUpload.BODY_OCTETS_MAX) {
            peer.upload(Optional.empty());
            return Reply.of(CoapCode.REQUEST_ENTITY_TOO_LARGE);
        }
        return block.more()
                ? Reply.of(CoapCode.CONTINUE).with(echoed)
                : reply(nowNs, peer, request, upload.get().body(), policy).with(echoed);
    }

    private Reply reply(long nowNs, SimPeer peer, CoapMessage request, Octets body, PlatformPolicy policy) {
        return switch (Operation.of(request)) {
            case REGISTER -> register(nowNs, peer, request, body, policy);
            case UPDATE ->
                client(request)
                        .map(client -> update(nowNs, peer, client, request, body))
                        .orElse(Reply.of(CoapCode.NOT_FOUND));
            case DEREGISTER ->
                client(request).map(client -> deregister(nowNs, client)).orElse(Reply.of(CoapCode.NOT_FOUND));
            case OTHER -> Reply.of(CoapCode.METHOD_NOT_ALLOWED);
        };
    }

    private Optional<SimClient> client(CoapMessage request) {
        return registry.at(request.optionValues(OptionNumber.URI_PATH));
    }

    private Reply register(long nowNs, SimPeer peer, CoapMessage request, Octets body, PlatformPolicy policy) {
        Optional<String> endpoint = query(request, "ep");
        Optional<String> version = query(request, "lwm2m");
        Optional<Long> lifetimeS = lifetime(request, DEFAULT_LIFETIME_S);
        boolean named = endpoint.filter(name -> !name.isEmpty()).isPresent();
        if (!named || version.isEmpty() || lifetimeS.isEmpty() || !bindingU(request) || !links(request, body)) {
            return Reply.of(CoapCode.BAD_REQUEST);
        }
        if (!version.get().equals("1.0")) {
            return Reply.of(PRECONDITION_FAILED);
        }
        SimRegistry.Entry entry = new SimRegistry.Entry(endpoint.orElseThrow(), lifetimeS.get(), body.toUtf8());
        SimClient client = registry.register(nowNs, entry, peer, policy.location());
        List<CoapOption> location = client.location().stream()
                .map(segment -> new CoapOption(OptionNumber.LOCATION_PATH, segment))
                .toList();
        return Reply.of(CoapCode.CREATED, location, client);
    }

    private Reply update(long nowNs, SimPeer peer, SimClient client, CoapMessage request, Octets body) {
        Optional<Long> lifetimeS = lifetime(request, client.lifetimeS());
        if (lifetimeS.isEmpty() || !bindingU(request) || !(body.isEmpty() || links(request, body))) {
            return Reply.of(CoapCode.BAD_REQUEST);
        }
        registry.update(nowNs, client, new SimRegistry.Entry(client.endpoint(), lifetimeS.get(), body.toUtf8()), peer);
        return Reply.of(CoapCode.CHANGED, List.of(), client);
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

    private static boolean bindingU(CoapMessage request) {
        return query(request, "b").orElse("U").equals("U");
    }

    private static boolean links(CoapMessage request, Octets body) {
        boolean linkFormat = request.optionUint(OptionNumber.CONTENT_FORMAT).orElse(-1) == ContentFormat.LINK;
        return linkFormat && !LinkList.paths(body.toUtf8()).isEmpty();
    }
}
