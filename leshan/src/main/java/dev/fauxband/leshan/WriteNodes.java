package dev.fauxband.leshan;

import dev.fauxband.data.Octets;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.platform.PlatformValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.eclipse.leshan.core.model.LwM2mModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.node.LwM2mNode;
import org.eclipse.leshan.core.node.LwM2mObjectInstance;
import org.eclipse.leshan.core.node.LwM2mResource;
import org.eclipse.leshan.core.node.LwM2mSingleResource;
import org.eclipse.leshan.core.node.ObjectLink;
import org.eclipse.leshan.core.request.ContentFormat;
import org.eclipse.leshan.core.request.WriteRequest;
import org.eclipse.leshan.core.util.datatype.ULong;

/**
 * Write requests. An application resource goes as opaque octets (format 42), a standard one as text (0), an instance as
 * TLV (11542); all of them replace (PUT).
 */
final class WriteNodes {
    private final LwM2mModel model;

    WriteNodes(LwM2mModel model) {
        this.model = model;
    }

    /** Throws an {@link IllegalArgumentException} that says why, when a text is no value of the resource's type. */
    WriteRequest request(Path path, PlatformValue value) {
        if (value instanceof PlatformValue.Nested nested) {
            return replace(ContentFormat.TLV, path, instance(path, nested));
        }
        ContentFormat format = value instanceof PlatformValue.Opaque ? ContentFormat.OPAQUE : ContentFormat.TEXT;
        return replace(format, path, resource(path.object(), path.resource(), value));
    }

    private static WriteRequest replace(ContentFormat format, Path path, LwM2mNode node) {
        return new WriteRequest(WriteRequest.Mode.REPLACE, format, path.toString(), node);
    }

    private LwM2mObjectInstance instance(Path path, PlatformValue.Nested nested) {
        List<LwM2mResource> resources = new ArrayList<>();
        for (PlatformValue.Member member : nested.members()) {
            resources.add(resource(path.object(), member.id(), member.value()));
        }
        return new LwM2mObjectInstance(path.instance(), resources);
    }

    private LwM2mResource resource(int object, int id, PlatformValue value) {
        if (value instanceof PlatformValue.Opaque opaque) {
            return LwM2mSingleResource.newBinaryResource(id, opaque.octets().toArray());
        }
        String text = value instanceof PlatformValue.Text it ? it.text() : "";
        ResourceModel known = model.getResourceModel(object, id);
        ResourceModel.Type type = known == null ? ResourceModel.Type.STRING : known.type;
        try {
            return typed(id, type, text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text + " is no value for a resource of type " + type, e);
        }
    }

    private static LwM2mResource typed(int id, ResourceModel.Type type, String text) {
        return switch (type) {
            case INTEGER -> LwM2mSingleResource.newIntegerResource(id, Long.parseLong(text));
            case UNSIGNED_INTEGER -> LwM2mSingleResource.newUnsignedIntegerResource(id, ULong.valueOf(text));
            case FLOAT -> LwM2mSingleResource.newFloatResource(id, Double.parseDouble(text));
            case BOOLEAN -> LwM2mSingleResource.newBooleanResource(id, truth(text));
            case TIME ->
                LwM2mSingleResource.newDateResource(id, Date.from(Instant.ofEpochSecond(Long.parseLong(text))));
            case OBJLNK -> LwM2mSingleResource.newObjectLinkResource(id, ObjectLink.decodeFromString(text));
            case OPAQUE ->
                LwM2mSingleResource.newBinaryResource(id, Octets.utf8(text).toArray());
            default -> LwM2mSingleResource.newStringResource(id, text);
        };
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "1", "true" -> true;
            case "0", "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }
}
