package dev.fauxband.sim.platform;

import dev.fauxband.coap.BlockOption;
import dev.fauxband.coap.CoapCode;
import dev.fauxband.coap.ContentFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a {@link SimPlatform} behaves on the wire: a standard server, or one with chosen faults. Everything in it is
 * data, so that a fault is another value and nothing else.
 *
 * @param register how Register is answered
 * @param update how Update is answered
 * @param deregister how Deregister is answered
 * @param location the Location-Path segments of a 2.01, any number, empty ones too; {@link #ID} stands for the
 *     registration's own; none: no Location-Path at all
 * @param bodyBlockMax largest size exponent (0–6) of Block1 that a Register or Update may use; a larger one: 4.13
 * @param notifications what becomes of notifications
 * @param observing how observations are asked for
 * @param writing how values are written
 */
public record PlatformPolicy(
        Answering register,
        Answering update,
        Answering deregister,
        List<String> location,
        int bodyBlockMax,
        NotificationAnswer notifications,
        Observing observing,
        Writing writing) {
    /** In {@link #location}: a segment of its own for each registration. */
    public static final String ID = "{id}";

    /** A server that does everything as RFC and OMA say, at once. */
    public static final PlatformPolicy STANDARD = new PlatformPolicy(
            Answering.AT_ONCE,
            Answering.AT_ONCE,
            Answering.AT_ONCE,
            List.of("rd", ID),
            BlockOption.SIZE_EXPONENT_MAX,
            NotificationAnswer.ACKNOWLEDGE,
            new Observing(0, 4, OptionalInt.empty()),
            new Writing(OptionalInt.of(ContentFormat.OPAQUE), OptionalInt.empty()));

    public PlatformPolicy {
        location = List.copyOf(location);
    }

    /**
     * How requests of a kind are answered.
     *
     * @param code instead of the code that is due; then nothing else happens
     * @param delayNs how long until the answer is sent, after the empty ACK of {@link Style#SEPARATE}
     */
    public record Answering(Style style, Optional<CoapCode> code, long delayNs) {
        /** As the request deserves, on its ACK. */
        public static final Answering AT_ONCE = new Answering(Style.PIGGYBACKED, Optional.empty(), 0);

        /** Not at all, as if the request had been lost. */
        public static final Answering NEVER = new Answering(Style.SILENT, Optional.empty(), 0);

        /** On its ACK with this code; the request has no effect. */
        public static Answering refusing(CoapCode code) {
            return new Answering(Style.PIGGYBACKED, Optional.of(code), 0);
        }

        /** With an empty ACK at once and a confirmable response {@code delayNs} later (RFC 7252 §5.2.2). */
        public static Answering separately(long delayNs) {
            return new Answering(Style.SEPARATE, Optional.empty(), delayNs);
        }
    }

    /** In which message an answer comes. */
    public enum Style {
        /** In the ACK. */
        PIGGYBACKED,
        /** First an empty ACK, then a confirmable response. */
        SEPARATE,
        /** In none. */
        SILENT
    }

    /** What a notification is answered with. */
    public enum NotificationAnswer {
        /** ACK, when it is confirmable. */
        ACKNOWLEDGE,
        /** RST, although it is observed. */
        RESET,
        /** Nothing, as if it had been lost. */
        SILENT
    }

    /**
     * How observations are asked for.
     *
     * @param delayNs how long after the answer to a registration
     * @param tokenOctets 0–8
     * @param accept the Accept option of Observe and Read; empty: none
     */
    public record Observing(long delayNs, int tokenOctets, OptionalInt accept) {}

    /**
     * How values are written.
     *
     * @param format Content-Format of a value of an application resource, text, opaque or TLV; empty: none is named
     * @param blockExponent size exponent (0–6) of the blocks that a value is cut into; empty: 1024 octets
     */
    public record Writing(OptionalInt format, OptionalInt blockExponent) {}

    public PlatformPolicy withRegister(Answering answering) {
        return new PlatformPolicy(
                answering, update, deregister, location, bodyBlockMax, notifications, observing, writing);
    }

    public PlatformPolicy withUpdate(Answering answering) {
        return new PlatformPolicy(
                register, answering, deregister, location, bodyBlockMax, notifications, observing, writing);
    }

    public PlatformPolicy withDeregister(Answering answering) {
        return new PlatformPolicy(
                register, update, answering, location, bodyBlockMax, notifications, observing, writing);
    }

    public PlatformPolicy withLocation(String... segments) {
        return new PlatformPolicy(
                register, update, deregister, List.of(segments), bodyBlockMax, notifications, observing, writing);
    }

    public PlatformPolicy withBodyBlockMax(int sizeExponent) {
        return new PlatformPolicy(
                register, update, deregister, location, sizeExponent, notifications, observing, writing);
    }

    public PlatformPolicy withNotifications(NotificationAnswer answer) {
        return new PlatformPolicy(register, update, deregister, location, bodyBlockMax, answer, observing, writing);
    }

    public PlatformPolicy withObserving(Observing manner) {
        return new PlatformPolicy(register, update, deregister, location, bodyBlockMax, notifications, manner, writing);
    }

    public PlatformPolicy withWriting(Writing manner) {
        return new PlatformPolicy(
                register, update, deregister, location, bodyBlockMax, notifications, observing, manner);
    }
}
