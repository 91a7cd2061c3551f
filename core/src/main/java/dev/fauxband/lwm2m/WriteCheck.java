package dev.fauxband.lwm2m;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.lwm2m.tlv.TlvValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks all values of a Write before any is applied. */
final class WriteCheck {
    /** Octets of a value that the host can be given (Manual §3.10, §4.2). */
    static final int VALUE_OCTETS_MAX = 512;

    /** Seconds of a lifetime at most: what 32 bits hold. */
    private static final long LIFETIME_S_MAX = 0xFFFF_FFFFL;

    private final ObjectTree tree;
    private final ReceiveBuffer received;

    WriteCheck(ObjectTree tree, ReceiveBuffer received) {
        this.tree = tree;
        this.received = received;
    }

    /**
     * The code that refuses them, or empty when all can be applied. At least one, all of one
     * instance, each of a resource that exists.
     */
    Optional<CoapCode> refusal(List<Assignment> assignments) {
        for (Assignment assignment : assignments) {
            Resource resource = tree.resource(assignment.path()).orElseThrow();
            boolean firmware = assignment.path().object() == StandardObjects.FIRMWARE;
            if (firmware || !resource.access().writable()) {
                return Optional.of(CoapCode.METHOD_NOT_ALLOWED);
            }
        }
        List<Integer> resources = new ArrayList<>();
        for (Assignment assignment : assignments) {
            boolean application = tree.application().has(assignment.path());
            if (application) {
                resources.add(assignment.path().resource());
            }
            Optional<CoapCode> refusal = application ? application(assignment) : server(assignment);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        boolean room = received.roomFor(resources.size())
                && tree.application().roomFor(assignments.get(0).path(), resources);
        return room ? Optional.empty() : Optional.of(CoapCode.SERVICE_UNAVAILABLE);
    }

    private static Optional<CoapCode> application(Assignment assignment) {
        if (assignment.value().isEmpty()) {
            return Optional.of(CoapCode.BAD_REQUEST);
        }
        return assignment.value().size() > VALUE_OCTETS_MAX
                ? Optional.of(CoapCode.REQUEST_ENTITY_TOO_LARGE)
                : Optional.empty();
    }

    /** Object 1 is the only one of the module's own whose resources can be written. */
    private static Optional<CoapCode> server(Assignment assignment) {
        boolean good = switch (assignment.path().resource()) {
            case StandardObjects.LIFETIME ->
                integer(assignment)
                        .filter(seconds -> seconds > 0 && seconds <= LIFETIME_S_MAX)
                        .isPresent();
            case StandardObjects.STORING -> flag(assignment).isPresent();
            default -> assignment.value().toUtf8().equals("U");
        };
        return good ? Optional.empty() : Optional.of(CoapCode.BAD_REQUEST);
    }

    static Optional<Long> integer(Assignment assignment) {
        if (!assignment.text()) {
            var binary = TlvValues.integer(assignment.value());
            return binary.isPresent() ? Optional.of(binary.getAsLong()) : Optional.empty();
        }
        String text = assignment.value().toLatin1();
        return text.matches("-?[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static Optional<Boolean> flag(Assignment assignment) {
        if (!assignment.text()) {
            return TlvValues.bool(assignment.value());
        }
        String text = assignment.value().toLatin1();
        return text.equals("0") || text.equals("1") ? Optional.of(text.equals("1")) : Optional.empty();
    }
}
