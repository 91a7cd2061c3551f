package dev.fauxband.lwm2m;

import dev.fauxband.coap.ContentFormat;
import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.tlv.Tlv;
import dev.fauxband.lwm2m.tlv.TlvEncoder;
import dev.fauxband.lwm2m.tlv.TlvValues;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The payload that stands for a path in a Content-Format (OMA TS 1.0.2 §6.4). */
final class Representation {
    private final ObjectTree tree;
    private final WirePolicy policy;

    Representation(ObjectTree tree, WirePolicy policy) {
        this.tree = tree;
        this.policy = policy;
    }

    /** The format that answers this request: the one it accepts, or the path's own; empty when it cannot be had. */
    OptionalInt format(Path path, OptionalInt accept) {
        Optional<Resource> single = single(path);
        boolean opaque = single.isPresent() && single.get().type() == Resource.Type.OPAQUE;
        if (accept.isEmpty()) {
            int own = opaque ? ContentFormat.OPAQUE : ContentFormat.TEXT;
            return OptionalInt.of(single.isPresent() ? own : ContentFormat.TLV);
        }
        int wanted = accept.getAsInt();
        boolean possible = ContentFormat.tlv(wanted)
                || (ContentFormat.text(wanted) && single.isPresent())
                || (ContentFormat.opaque(wanted) && opaque);
        return possible ? accept : OptionalInt.empty();
    }

    private Optional<Resource> single(Path path) {
        return path.depth() == 3 ? tree.resource(path).filter(resource -> !resource.multiple()) : Optional.empty();
    }

    /** The payload of an object, instance or readable resource in a format that {@link #format} allowed. */
    Octets encode(Path path, int format) {
        return ContentFormat.tlv(format) ? TlvEncoder.encode(tlvs(path)) : plain(tree.value(path), format);
    }

    private List<Tlv> tlvs(Path path) {
        if (path.depth() == 3) {
            return List.of(resource(path.resource(), tree.value(path)));
        }
        if (path.depth() == 2) {
            return instance(path);
        }
        List<Tlv> instances = new ArrayList<>();
        for (int id : tree.instances(path.object())) {
            instances.add(Tlv.objectInstance(id, instance(Path.instance(path.object(), id))));
        }
        return instances;
    }

    private List<Tlv> instance(Path path) {
        List<Tlv> resources = new ArrayList<>();
        for (Resource resource : tree.resources(path)) {
            if (resource.access().readable()) {
                Path full = new Path(path.object(), path.instance(), resource.id());
                resources.add(resource(resource.id(), tree.value(full)));
            }
        }
        return resources;
    }

    private static Tlv resource(int id, Value value) {
        if (!(value instanceof Value.Several several)) {
            return Tlv.resource(id, binary(value));
        }
        List<Tlv> instances = new ArrayList<>();
        for (Value one : several.values()) {
            instances.add(Tlv.resourceInstance(instances.size(), binary(one)));
        }
        return Tlv.multipleResource(id, instances);
    }

    private static Octets binary(Value value) {
        if (value instanceof Value.Whole number) {
            return TlvValues.integer(number.number());
        }
        if (value instanceof Value.Flag flag) {
            return TlvValues.bool(flag.on());
        }
        return value instanceof Value.Text text ? Octets.utf8(text.text()) : ((Value.Raw) value).octets();
    }

    private Octets plain(Value value, int format) {
        if (value instanceof Value.Raw raw) {
            boolean base64 = ContentFormat.text(format) && policy.textOpaque() == WirePolicy.TextOpaque.BASE64;
            return base64 ? Octets.latin1(base64(raw.octets())) : raw.octets();
        }
        if (value instanceof Value.Whole number) {
            return Octets.latin1(Long.toString(number.number()));
        }
        if (value instanceof Value.Flag flag) {
            return Octets.latin1(flag.on() ? "1" : "0");
        }
        return Octets.utf8(((Value.Text) value).text());
    }

    private static String base64(Octets octets) {
        return new String(Base64.getEncoder().encode(octets.toArray()), StandardCharsets.ISO_8859_1);
    }
}
