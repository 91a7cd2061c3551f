package dev.fauxband.leshan;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.eclipse.leshan.core.model.InvalidDDFFileException;
import org.eclipse.leshan.core.model.InvalidModelException;
import org.eclipse.leshan.core.model.LwM2mModel;
import org.eclipse.leshan.core.model.ObjectLoader;
import org.eclipse.leshan.core.model.ObjectModel;
import org.eclipse.leshan.core.model.ResourceModel;
import org.eclipse.leshan.core.model.StaticModel;
import org.jspecify.annotations.Nullable;

/**
 * What the server believes about objects: Leshan's own definitions of 1, 3, 4 and 5 in LwM2M 1.0, and of every other
 * object that each of its resources is opaque, single, readable and writable. So object 19 has several instances with a
 * resource 0, and whatever else a host adds works too.
 */
final class ObjectModels implements LwM2mModel {
    /** Read when the first of these objects is met: a module that only sends data does not wait for an XML parser. */
    private static final class Standard {
        static final StaticModel MODEL = load("1-1_0.xml", "3-1_0.xml", "4-1_0.xml", "5-1_0.xml");

        private static StaticModel load(String... files) {
            try {
                return new StaticModel(ObjectLoader.loadDdfResources("/models/", files));
            } catch (IOException | InvalidModelException | InvalidDDFFileException e) {
                throw new IllegalStateException("Leshan's own object definitions cannot be read", e);
            }
        }
    }

    @Override
    public @Nullable ResourceModel getResourceModel(int objectId, int resourceId) {
        return standard(objectId) ? Standard.MODEL.getResourceModel(objectId, resourceId) : application(resourceId);
    }

    @Override
    public ObjectModel getObjectModel(int objectId) {
        return standard(objectId)
                ? Standard.MODEL.getObjectModel(objectId)
                : new ObjectModel(objectId, "Application data", "", "1.0", true, false, List.of(application(0)));
    }

    @Override
    public Collection<ObjectModel> getObjectModels() {
        return Standard.MODEL.getObjectModels();
    }

    private static boolean standard(int objectId) {
        return objectId == 1 || (objectId >= 3 && objectId <= 5);
    }

    private static ResourceModel application(int resourceId) {
        return new ResourceModel(
                resourceId, "Data", ResourceModel.Operations.RW, false, false, ResourceModel.Type.OPAQUE, "", "", "");
    }
}
