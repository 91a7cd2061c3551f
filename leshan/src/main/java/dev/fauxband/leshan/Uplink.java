package dev.fauxband.leshan;

import dev.fauxband.coap.CoapCode;
import dev.fauxband.lwm2m.Path;
import dev.fauxband.sim.platform.PlatformJournal;
import dev.fauxband.sim.platform.PlatformLines;
import java.util.Collection;
import java.util.Optional;
import org.eclipse.californium.core.coap.Response;
import org.eclipse.leshan.core.link.DefaultLinkSerializer;
import org.eclipse.leshan.core.link.Link;
import org.eclipse.leshan.core.node.LwM2mPath;
import org.eclipse.leshan.core.observation.CompositeObservation;
import org.eclipse.leshan.core.observation.Observation;
import org.eclipse.leshan.core.observation.SingleObservation;
import org.eclipse.leshan.core.response.ObserveCompositeResponse;
import org.eclipse.leshan.core.response.ObserveResponse;
import org.eclipse.leshan.server.observation.ObservationListener;
import org.eclipse.leshan.server.registration.Registration;
import org.eclipse.leshan.server.registration.RegistrationListener;
import org.eclipse.leshan.server.registration.RegistrationUpdate;

/** What clients do by themselves, as lines; and the observation that follows a registration. */
final class Uplink implements RegistrationListener, ObservationListener {
    private final PlatformJournal journal;
    private final Downlink downlink;
    private final LeshanOptions options;

    Uplink(PlatformJournal journal, Downlink downlink, LeshanOptions options) {
        this.journal = journal;
        this.downlink = downlink;
        this.options = options;
    }

    static String location(Registration client) {
        return "/rd/" + client.getId();
    }

    static String links(Link[] links) {
        return new DefaultLinkSerializer().serializeCoreLinkFormat(links);
    }

    @Override
    public void registered(Registration client, Registration previous, Collection<Observation> previousObservations) {
        journal.happened(PlatformLines.registered(
                client.getEndpoint(), location(client), client.getLifeTimeInSec(), links(client.getObjectLinks())));
        observe(client);
    }

    @Override
    public void updated(RegistrationUpdate update, Registration client, Registration previous) {
        journal.happened(PlatformLines.updated(
                client.getEndpoint(),
                location(client),
                client.getLifeTimeInSec(),
                Optional.ofNullable(update.getObjectLinks()).map(Uplink::links)));
        if (options.observeAfterUpdate()) {
            observe(client);
        }
    }

    @Override
    public void unregistered(
            Registration client, Collection<Observation> observations, boolean expired, Registration successor) {
        if (successor != null) {
            return;
        }
        journal.happened(
                expired
                        ? PlatformLines.expired(client.getEndpoint(), location(client))
                        : PlatformLines.deregistered(client.getEndpoint(), location(client)));
    }

    private void observe(Registration client) {
        options.observePath()
                .filter(path -> lists(client, path))
                .ifPresent(path -> downlink.observe(client, path, journal::happened));
    }

    /** Whether the client has the instance that {@code path} names, or for an object any instance of it. */
    private static boolean lists(Registration client, Path path) {
        return client.getAvailableInstances().stream()
                .anyMatch(instance -> instance.getObjectId() == path.object()
                        && (path.instance() == Path.NONE || instance.getObjectInstanceId() == path.instance()));
    }

    @Override
    public void onResponse(SingleObservation observation, Registration client, ObserveResponse response) {
        Path path = path(observation.getPath());
        if (response.isFailure()) {
            CoapCode code = Downlink.code(response);
            journal.happened(PlatformLines.failed("notify", client.getEndpoint(), path, PlatformLines.code(code)));
            return;
        }
        boolean confirmable = response.getCoapResponse() instanceof Response coap && coap.isConfirmable();
        journal.happened(
                PlatformLines.notified(client.getEndpoint(), path, NodeValues.of(response.getContent()), confirmable));
    }

    @Override
    public void onError(Observation observation, Registration client, Exception error) {
        if (observation instanceof SingleObservation single) {
            String why = FailureWords.of(error, options.answerWithin());
            journal.happened(PlatformLines.failed("notify", client.getEndpoint(), path(single.getPath()), why));
        }
    }

    static Path path(LwM2mPath path) {
        return new Path(id(path.getObjectId()), id(path.getObjectInstanceId()), id(path.getResourceId()));
    }

    private static int id(Integer id) {
        return id == null ? Path.NONE : id;
    }

    @Override
    public void newObservation(Observation observation, Registration client) {
        // The answer to the request says it.
    }

    @Override
    public void cancelled(Observation observation) {
        // Our own doing, always: a command, a new observation of the same path, the end of the registration.
    }

    @Override
    public void onResponse(CompositeObservation observation, Registration client, ObserveCompositeResponse response) {
        // LwM2M 1.0 has no composite observations, and no command starts one.
    }
}
