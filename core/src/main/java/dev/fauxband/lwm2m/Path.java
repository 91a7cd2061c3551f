package dev.fauxband.lwm2m;

/**
 * A path in the object tree: the root, an object, an instance or a resource. A part that is not there is {@link #NONE}.
 *
 * @param object 0–65535 or {@link #NONE}
 * @param instance 0–65534 or {@link #NONE}
 * @param resource 0–65535 or {@link #NONE}
 */
public record Path(int object, int instance, int resource) {
    public static final int NONE = -1;

    public static final int ID_MAX = 65535;

    public static Path object(int object) {
        return new Path(object, NONE, NONE);
    }

    public static Path instance(int object, int instance) {
        return new Path(object, instance, NONE);
    }

    /** How many parts it has: 0 root, 1 object, 2 instance, 3 resource. */
    public int depth() {
        if (object == NONE) {
            return 0;
        }
        if (instance == NONE) {
            return 1;
        }
        return resource == NONE ? 2 : 3;
    }

    /** Whether it is the same as this resource, or what the resource is a part of. */
    boolean covers(Path part) {
        return (object == NONE || object == part.object)
                && (instance == NONE || instance == part.instance)
                && (resource == NONE || resource == part.resource);
    }

    /** {@code /19/0/0}, {@code /19/0}, {@code /19}, or {@code /}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        if (object != NONE) {
            text.append('/').append(object);
        }
        if (instance != NONE) {
            text.append('/').append(instance);
        }
        if (resource != NONE) {
            text.append('/').append(resource);
        }
        return text.isEmpty() ? "/" : text.toString();
    }
}
