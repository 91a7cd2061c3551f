package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvDecoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the payload of a Write into assignments (OMA TS 1.0.2 §6.4). */
final class WritePayload {
    private WritePayload() {}

    /** What came of it. */
    sealed interface Result {
        /** What is to be written, in order. */
        record Read(List<Assignment> assignments) implements Result {
            public Read {
                assignments = List.copyOf(assignments);
            }
        }

        /** A payload that gets this answer instead. */
        record Refused(CoapCode code, String why) implements Result {}
    }

    /** The assignments of a write to an instance, or to a resource that is {@code resource}. */
    static Result read(Request request, Optional<Resource> resource, WirePolicy policy) {
        boolean none = request.contentFormat().isEmpty();
        int format = request.contentFormat().orElse(ContentFormat.TLV);
        if (resource.isEmpty()) {
            return ContentFormat.tlv(format)
                    ? instance(request)
                    : refused(CoapCode.UNSUPPORTED_CONTENT_FORMAT, "an instance is written as TLV, not as " + format);
        }
        boolean opaque = resource.get().type() == Resource.Type.OPAQUE;
        if (none) {
            return one(request.path(), request.payload(), !opaque);
        }
        if (ContentFormat.tlv(format)) {
            return resource(request);
        }
        if (ContentFormat.text(format)) {
            return text(request, opaque && policy.textOpaque() == WirePolicy.TextOpaque.BASE64, opaque);
        }
        return ContentFormat.opaque(format) && opaque
                ? one(request.path(), request.payload(), false)
                : refused(CoapCode.UNSUPPORTED_CONTENT_FORMAT, "Content-Format " + format + " does not fit the value");
    }

    private static Result text(Request request, boolean base64, boolean opaque) {
        if (!base64) {
            return one(request.path(), request.payload(), !opaque);
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(request.payload().toArray());
            return one(request.path(), Octets.copyOf(decoded), false);
        } catch (IllegalArgumentException noBase64) {
            return refused(CoapCode.BAD_REQUEST, "the text is no Base64");
        }
    }

    /** A resource TLV, a multiple resource with one value, a bare resource instance, or one of these in an instance. */
    private static Result resource(Request request) {
        Optional<List<Tlv>> decoded = TlvDecoder.decode(request.payload()).flatMap(tlvs -> unwrapped(request, tlvs));
        if (decoded.isEmpty() || decoded.get().size() != 1) {
            return refused(CoapCode.BAD_REQUEST, "the TLV is malformed or holds not just one value");
        }
        Tlv tlv = decoded.get().get(0);
        if (tlv.kind() == Tlv.Kind.RESOURCE_INSTANCE) {
            return one(request.path(), tlv.value(), false);
        }
        Optional<Octets> value = value(tlv);
        return value.isPresent() && tlv.id() == request.path().resource()
                ? one(request.path(), value.get(), false)
                : refused(CoapCode.BAD_REQUEST, "the TLV is of another resource or holds not just one value");
    }

    private static Result instance(Request request) {
        Optional<List<Tlv>> decoded = TlvDecoder.decode(request.payload()).flatMap(tlvs -> unwrapped(request, tlvs));
        if (decoded.isEmpty() || decoded.get().isEmpty()) {
            return refused(CoapCode.BAD_REQUEST, "the TLV is malformed or holds no value");
        }
        List<Assignment> assignments = new ArrayList<>();
        for (Tlv tlv : decoded.get()) {
            Optional<Octets> value = value(tlv);
            if (value.isEmpty()) {
                return refused(CoapCode.BAD_REQUEST, "a TLV of the instance holds not just one value");
            }
            Path path = new Path(request.path().object(), request.path().instance(), tlv.id());
            assignments.add(new Assignment(path, value.get(), false));
        }
        return new Result.Read(assignments);
    }

    /** The TLVs inside an instance wrapper, if there is one around all and it is of this instance. */
    private static Optional<List<Tlv>> unwrapped(Request request, List<Tlv> tlvs) {
        if (tlvs.size() != 1 || tlvs.get(0).kind() != Tlv.Kind.OBJECT_INSTANCE) {
            return Optional.of(tlvs);
        }
        return tlvs.get(0).id() == request.path().instance()
                ? Optional.of(tlvs.get(0).children())
                : Optional.empty();
    }

    /** The value of a resource, or of a multiple resource that has one instance. */
    private static Optional<Octets> value(Tlv tlv) {
        if (tlv.kind() == Tlv.Kind.MULTIPLE_RESOURCE && tlv.children().size() == 1) {
            Tlv instance = tlv.children().get(0);
            return instance.kind() == Tlv.Kind.RESOURCE_INSTANCE ? Optional.of(instance.value()) : Optional.empty();
        }
        return tlv.kind() == Tlv.Kind.RESOURCE ? Optional.of(tlv.value()) : Optional.empty();
    }

    private static Result one(Path path, Octets value, boolean text) {
        return new Result.Read(List.of(new Assignment(path, value, text)));
    }

    private static Result refused(CoapCode code, String why) {
        return new Result.Refused(code, why);
    }
}
