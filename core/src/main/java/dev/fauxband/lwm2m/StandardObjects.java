package dev.fauxband.lwm2m;

import java.util.List;
import java.util.Optional;

/** The objects that the module owns: 1 Server, 3 Device, 4 Connectivity, 5 Firmware, each with instance 0. */
final class StandardObjects {
    static final int SECURITY = 0;
    static final int SERVER = 1;
    static final int DEVICE = 3;
    static final int CONNECTIVITY = 4;
    static final int FIRMWARE = 5;

    static final int LIFETIME = 1;
    static final int STORING = 6;
    static final int BINDING = 7;
    static final int UPDATE_TRIGGER = 8;
    static final int REBOOT = 4;

    /** Bearer 7 is NB-IoT (OMA object 4, resource 0). */
    private static final long BEARER_NB_IOT = 7;

    private static final List<Resource> SERVER_RESOURCES = List.of(
            resource(0, Access.READ, Resource.Type.INTEGER),
            resource(LIFETIME, Access.READ_WRITE, Resource.Type.INTEGER),
            resource(STORING, Access.READ_WRITE, Resource.Type.BOOLEAN),
            resource(BINDING, Access.READ_WRITE, Resource.Type.STRING),
            resource(UPDATE_TRIGGER, Access.EXECUTE, Resource.Type.STRING));

    private static final List<Resource> DEVICE_RESOURCES = List.of(
            resource(0, Access.READ, Resource.Type.STRING),
            resource(1, Access.READ, Resource.Type.STRING),
            resource(2, Access.READ, Resource.Type.STRING),
            resource(3, Access.READ, Resource.Type.STRING),
            resource(REBOOT, Access.EXECUTE, Resource.Type.STRING),
            several(11, Resource.Type.INTEGER),
            resource(16, Access.READ, Resource.Type.STRING));

    private static final List<Resource> CONNECTIVITY_RESOURCES = List.of(
            resource(0, Access.READ, Resource.Type.INTEGER),
            several(1, Resource.Type.INTEGER),
            resource(2, Access.READ, Resource.Type.INTEGER),
            several(4, Resource.Type.STRING));

    private static final List<Resource> FIRMWARE_RESOURCES = List.of(
            resource(0, Access.WRITE, Resource.Type.OPAQUE),
            resource(1, Access.READ_WRITE, Resource.Type.STRING),
            resource(2, Access.EXECUTE, Resource.Type.STRING),
            resource(3, Access.READ, Resource.Type.INTEGER),
            resource(5, Access.READ, Resource.Type.INTEGER),
            resource(9, Access.READ, Resource.Type.INTEGER));

    private StandardObjects() {}

    private static Resource resource(int id, Access access, Resource.Type type) {
        return new Resource(id, access, type, false);
    }

    private static Resource several(int id, Resource.Type type) {
        return new Resource(id, Access.READ, type, true);
    }

    /** Whether the module owns this object, so that the host can neither add nor delete it. Object 0 too. */
    static boolean owns(int object) {
        return object == SECURITY || visible(object);
    }

    /** Whether a server sees this object. */
    static boolean visible(int object) {
        return !resources(object).isEmpty();
    }

    static List<Integer> ids() {
        return List.of(SERVER, DEVICE, CONNECTIVITY, FIRMWARE);
    }

    /** By ID; none when there is no such object. */
    static List<Resource> resources(int object) {
        return switch (object) {
            case SERVER -> SERVER_RESOURCES;
            case DEVICE -> DEVICE_RESOURCES;
            case CONNECTIVITY -> CONNECTIVITY_RESOURCES;
            case FIRMWARE -> FIRMWARE_RESOURCES;
            default -> List.of();
        };
    }

    static Optional<Resource> resource(int object, int id) {
        return resources(object).stream()
                .filter(resource -> resource.id() == id)
                .findFirst();
    }

    /** The value of a readable resource. */
    static Value read(Path path, ServerObject server, DeviceInfo device) {
        return switch (path.object()) {
            case SERVER -> readServer(path.resource(), server);
            case DEVICE -> readDevice(path.resource(), device);
            case CONNECTIVITY -> readConnectivity(path.resource(), device);
            case FIRMWARE -> readFirmware(path.resource());
            default -> throw new IllegalStateException("no object of the module: " + path);
        };
    }

    private static Value readServer(int resource, ServerObject server) {
        return switch (resource) {
            case 0 -> new Value.Whole(ServerObject.SHORT_SERVER_ID);
            case LIFETIME -> new Value.Whole(server.lifetimeS());
            case STORING -> new Value.Flag(server.storing());
            case BINDING -> new Value.Text("U");
            default -> throw new IllegalStateException("1/0/" + resource + " cannot be read");
        };
    }

    private static Value readDevice(int resource, DeviceInfo device) {
        return switch (resource) {
            case 0 -> new Value.Text(device.manufacturer());
            case 1 -> new Value.Text(device.model());
            case 2 -> new Value.Text(device.serialNumber());
            case 3 -> new Value.Text(device.firmwareVersion());
            case 11 -> new Value.Several(List.of(new Value.Whole(0)));
            case 16 -> new Value.Text("U");
            default -> throw new IllegalStateException("3/0/" + resource + " cannot be read");
        };
    }

    private static Value readConnectivity(int resource, DeviceInfo device) {
        return switch (resource) {
            case 0 -> new Value.Whole(BEARER_NB_IOT);
            case 1 -> new Value.Several(List.of(new Value.Whole(BEARER_NB_IOT)));
            case 2 -> new Value.Whole(device.signalDbm());
            case 4 -> new Value.Several(List.of(new Value.Text(device.ipAddress())));
            default -> throw new IllegalStateException("4/0/" + resource + " cannot be read");
        };
    }

    /** No firmware update: idle, no result yet, and packages would come by push (method 1). */
    private static Value readFirmware(int resource) {
        return switch (resource) {
            case 1 -> new Value.Text("");
            case 3, 5 -> new Value.Whole(0);
            case 9 -> new Value.Whole(1);
            default -> throw new IllegalStateException("5/0/" + resource + " cannot be read");
        };
    }
}
