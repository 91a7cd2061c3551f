package dev.fauxband.sim.platform;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.sim.fault.Fault;
import dev.fauxband.sim.fault.FaultName;
import dev.fauxband.sim.platform.PlatformPolicy.Answering;
import dev.fauxband.sim.platform.PlatformPolicy.NotificationAnswer;
import dev.fauxband.sim.platform.PlatformPolicy.Observing;
import dev.fauxband.sim.platform.PlatformPolicy.Style;
import dev.fauxband.sim.platform.PlatformPolicy.Writing;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** What a platform does wrong by name, on top of its {@link PlatformPolicy}. */
final class PlatformFaults {
    private static final int SMALLEST_BLOCK_BITS = 4;

    private final Map<FaultName, Fault> faults = new EnumMap<>(FaultName.class);
    private final Map<String, CoapCode> refusals = new TreeMap<>();

    void begin(Fault fault) {
        faults.put(fault.name(), fault);
        if (fault.name() == FaultName.REFUSAL) {
            refusals.put(fault.value(1), code(fault.value(0)));
        }
    }

    /** Whether it was going on. */
    boolean end(FaultName name) {
        if (name == FaultName.REFUSAL) {
            refusals.clear();
        }
        return faults.remove(name) != null;
    }

    boolean has(FaultName name) {
        return faults.containsKey(name);
    }

    /** The first argument as nanoseconds, of one that goes on. */
    Optional<Long> timeNs(FaultName name) {
        return Optional.ofNullable(faults.get(name)).map(Fault::timeNs);
    }

    /** The first argument as a number, of one that goes on. */
    Optional<Integer> count(FaultName name) {
        return Optional.ofNullable(faults.get(name)).map(Fault::count);
    }

    private static CoapCode code(String text) {
        return CoapCode.of(text.charAt(0) - '0', Integer.parseInt(text.substring(2)));
    }

    /** How it behaves with them. */
    PlatformPolicy over(PlatformPolicy policy) {
        PlatformPolicy wrong = policy.withRegister(answering("register", policy.register()))
                .withUpdate(answering("update", policy.update()))
                .withDeregister(answering("deregister", policy.deregister()));
        if (has(FaultName.NO_ACK)) {
            wrong = wrong.withNotifications(NotificationAnswer.SILENT);
        }
        if (has(FaultName.RESETS_NOTIFY)) {
            wrong = wrong.withNotifications(NotificationAnswer.RESET);
        }
        Optional<Long> late = timeNs(FaultName.OBSERVES_LATE);
        if (late.isPresent()) {
            Observing observing = policy.observing();
            wrong = wrong.withObserving(new Observing(late.get(), observing.tokenOctets(), observing.accept()));
        }
        Optional<Integer> block = count(FaultName.BLOCK1);
        if (block.isPresent()) {
            int exponent = Integer.numberOfTrailingZeros(block.get()) - SMALLEST_BLOCK_BITS;
            wrong = wrong.withBodyBlockMax(exponent)
                    .withWriting(new Writing(policy.writing().format(), OptionalInt.of(exponent)));
        }
        return wrong;
    }

    private Answering answering(String operation, Answering usual) {
        Optional<CoapCode> code = Optional.ofNullable(refusals.get(operation)).or(usual::code);
        Optional<Long> separate = timeNs(FaultName.SEPARATE_RESPONSES);
        long delayNs = usual.delayNs();
        if (operation.equals("register")) {
            delayNs = timeNs(FaultName.SLOW_REGISTRATION).orElse(delayNs);
        }
        return new Answering(
                separate.isPresent() ? Style.SEPARATE : usual.style(), code, Math.max(delayNs, separate.orElse(0L)));
    }
}
