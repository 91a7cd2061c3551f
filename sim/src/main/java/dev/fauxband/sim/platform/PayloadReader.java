package dev.fauxband.sim.platform;

import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvDecoder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads what a client says about a path. */
final class PayloadReader {
    private PayloadReader() {}

    /** What came of it. */
    sealed interface Result {
        /** The value, whole. */
        record Read(PlatformValue value) implements Result {}

        /** Why it is not understood, in a few words. */
        record NotUnderstood(String why) implements Result {}
    }

    /** The value of {@code path} in a 2.05 with this Content-Format; without one it is not understood, as by Leshan. */
    static Result read(Path path, OptionalInt format, Octets payload) {
        if (format.isEmpty()) {
            return new Result.NotUnderstood("the answer names no Content-Format");
        }
        int number = format.getAsInt();
        boolean resource = path.depth() == 3;
        Optional<PlatformValue> value = Optional.empty();
        if (ContentFormat.tlv(number)) {
            value = TlvDecoder.decode(payload, SimExchange.ANSWER_OCTETS_MAX).flatMap(tlvs -> tlvs(path, tlvs));
        } else if (resource && ContentFormat.text(number)) {
            value = type(path).readText(payload);
        } else if (resource && ContentFormat.opaque(number)) {
            value = Optional.of(new PlatformValue.Opaque(payload));
        }
        return value.isPresent()
                ? new Result.Read(value.get())
                : new Result.NotUnderstood("a payload in format " + number + " that does not fit " + path);
    }

    private static ResourceType type(Path path) {
        return ResourceType.of(path.object(), path.resource());
    }

    private static Optional<PlatformValue> tlvs(Path path, List<Tlv> tlvs) {
        if (path.depth() == 3) {
            return tlvs.size() == 1 && tlvs.get(0).id() == path.resource()
                    ? value(path.object(), tlvs.get(0))
                    : Optional.empty();
        }
        Optional<PlatformValue> members = members(path.object(), tlvs);
        Tlv.Kind expected = path.depth() == 1 ? Tlv.Kind.OBJECT_INSTANCE : Tlv.Kind.RESOURCE;
        boolean fits = tlvs.stream()
                .allMatch(tlv -> (tlv.kind() == Tlv.Kind.OBJECT_INSTANCE) == (expected == Tlv.Kind.OBJECT_INSTANCE));
        return fits ? members : Optional.empty();
    }

    private static Optional<PlatformValue> value(int object, Tlv tlv) {
        return switch (tlv.kind()) {
            case RESOURCE -> ResourceType.of(object, tlv.id()).read(tlv.value());
            case MULTIPLE_RESOURCE -> several(ResourceType.of(object, tlv.id()), tlv.children());
            case OBJECT_INSTANCE -> members(object, tlv.children());
            case RESOURCE_INSTANCE -> Optional.empty();
        };
    }

    private static Optional<PlatformValue> several(ResourceType type, List<Tlv> instances) {
        List<PlatformValue.Member> members = new ArrayList<>();
        for (Tlv instance : instances) {
            Optional<PlatformValue> value =
                    instance.kind() == Tlv.Kind.RESOURCE_INSTANCE ? type.read(instance.value()) : Optional.empty();
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.add(new PlatformValue.Member(instance.id(), value.get()));
        }
        return Optional.of(nested(members));
    }

    private static Optional<PlatformValue> members(int object, List<Tlv> tlvs) {
        List<PlatformValue.Member> members = new ArrayList<>();
        for (Tlv tlv : tlvs) {
            Optional<PlatformValue> value = value(object, tlv);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            members.add(new PlatformValue.Member(tlv.id(), value.get()));
        }
        return Optional.of(nested(members));
    }

    private static PlatformValue nested(List<PlatformValue.Member> members) {
        members.sort(Comparator.comparingInt(PlatformValue.Member::id));
        return new PlatformValue.Nested(members);
    }
}
