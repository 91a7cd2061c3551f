package dev.fauxband.sim.platform;

import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts a value into the payload of a Write. */
final class PayloadWriter {
    private PayloadWriter() {}

    /** A payload and its Content-Format; empty: none is named. */
    record Payload(OptionalInt format, Octets octets) {}

    /**
     * The payload of a Write to {@code path}: an instance as TLV, a standard resource as text, an application resource
     * as {@code format} says. Empty when the value does not have the resource's type.
     */
    static Optional<Payload> write(Path path, PlatformValue value, OptionalInt format) {
        if (value instanceof PlatformValue.Nested nested) {
            return resources(path.object(), nested)
                    .map(tlvs -> new Payload(OptionalInt.of(ContentFormat.TLV), TlvEncoder.encode(tlvs)));
        }
        ResourceType type = ResourceType.of(path.object(), path.resource());
        if (type != ResourceType.OPAQUE) {
            return type.writeText(value).map(text -> new Payload(OptionalInt.of(ContentFormat.TEXT), text));
        }
        boolean tlv = format.isPresent() && ContentFormat.tlv(format.getAsInt());
        return type.write(value)
                .map(octets -> tlv ? TlvEncoder.encode(List.of(Tlv.resource(path.resource(), octets))) : octets)
                .map(octets -> new Payload(format, octets));
    }

    /** How many octets the bare values have on their way, without the TLV around them. */
    static int octets(Path path, PlatformValue value) {
        if (value instanceof PlatformValue.Nested nested) {
            return resources(path.object(), nested)
                    .map(tlvs ->
                            tlvs.stream().mapToInt(tlv -> tlv.value().size()).sum())
                    .orElse(value.size());
        }
        ResourceType type = ResourceType.of(path.object(), path.resource());
        return type.writeText(value).map(Octets::size).orElse(value.size());
    }

    private static Optional<List<Tlv>> resources(int object, PlatformValue.Nested nested) {
        List<Tlv> tlvs = new ArrayList<>();
        for (PlatformValue.Member member : nested.members()) {
            Optional<Octets> octets = ResourceType.of(object, member.id()).write(member.value());
            if (octets.isEmpty()) {
                return Optional.empty();
            }
            tlvs.add(Tlv.resource(member.id(), octets.get()));
        }
        return Optional.of(tlvs);
    }
}
