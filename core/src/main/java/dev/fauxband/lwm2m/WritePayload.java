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

    /**
     * The assignments of a write to an instance, or to a resource that is {@code resource}.
     *
     * @param several whether a multiple resource may have more than one value
     */
    static Result read(Request request, Optional<Resource> resource, boolean several, WirePolicy policy) {
        boolean none = request.contentFormat().isEmpty();
        int format = request.contentFormat().orElse(ContentFormat.TLV);
        if (resource.isEmpty()) {
            return ContentFormat.tlv(format)
                    ? instance(request, several)
                    : refused(CoapCode.UNSUPPORTED_CONTENT_FORMAT, "an instance is written as TLV, not as " + format);
        }
        boolean opaque = resource.get().type() == Resource.Type.OPAQUE;
        if (none) {
            return one(request.path(), request.payload(), !opaque);
        }
        if (ContentFormat.tlv(format)) {
            return resource(request, several);
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

    /** A resource TLV, a multiple resource, bare resource instances, or one of these in an instance. */
    private static Result resource(Request request, boolean several) {
        Optional<List<Tlv>> decoded = TlvDecoder.decode(request.payload()).flatMap(tlvs -> unwrapped(request, tlvs));
        if (decoded.isEmpty()) {
            return refused(CoapCode.BAD_REQUEST, "the TLV is malformed");
        }
        List<Tlv> tlvs = decoded.get();
        boolean bare = tlvs.stream().allMatch(tlv -> tlv.kind() == Tlv.Kind.RESOURCE_INSTANCE);
        List<Tlv> resources = bare ? List.of(Tlv.multipleResource(request.path().resource(), tlvs)) : tlvs;
        List<Assignment> assignments =
                resources.size() == 1 ? assignments(request, resources.get(0), several) : List.of();
        return !assignments.isEmpty() && assignments.get(0).path().equals(request.path())
                ? new Result.Read(assignments)
                : refused(CoapCode.BAD_REQUEST, "the TLV is of another resource or holds not as many values as fit");
    }

    private static Result instance(Request request, boolean several) {
        Optional<List<Tlv>> decoded = TlvDecoder.decode(request.payload()).flatMap(tlvs -> unwrapped(request, tlvs));
        if (decoded.isEmpty() || decoded.get().isEmpty()) {
            return refused(CoapCode.BAD_REQUEST, "the TLV is malformed or holds no value");
        }
        List<Assignment> all = new ArrayList<>();
        for (Tlv tlv : decoded.get()) {
            List<Assignment> assignments = assignments(request, tlv, several);
            if (assignments.isEmpty()) {
                return refused(CoapCode.BAD_REQUEST, "a TLV of the instance holds not as many values as fit");
            }
            all.addAll(assignments);
        }
        return new Result.Read(all);
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

    /** Each value of a resource or a multiple resource, in order; none where it is neither, or has too many or none. */
    private static List<Assignment> assignments(Request request, Tlv tlv, boolean several) {
        boolean multiple = tlv.kind() == Tlv.Kind.MULTIPLE_RESOURCE;
        List<Tlv> values = multiple ? tlv.children() : List.of(tlv);
        Tlv.Kind kind = multiple ? Tlv.Kind.RESOURCE_INSTANCE : Tlv.Kind.RESOURCE;
        if ((values.size() > 1 && !several) || values.stream().anyMatch(value -> value.kind() != kind)) {
            return List.of();
        }
        Path path = new Path(request.path().object(), request.path().instance(), tlv.id());
        return values.stream()
                .map(value -> new Assignment(path, value.value(), false))
                .toList();
    }

    private static Result one(Path path, Octets value, boolean text) {
        return new Result.Read(List.of(new Assignment(path, value, text)));
    }

    private static Result refused(CoapCode code, String why) {
        return new Result.Refused(code, why);
    }
}
