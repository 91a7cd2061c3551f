package dev.fauxband.leshan;

import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.sim.platform.ClientChoice;
import dev.fauxband.sim.platform.PlatformCommand;
import dev.fauxband.sim.platform.PlatformInTheBox;
import dev.fauxband.sim.platform.PlatformJournal;
import dev.fauxband.sim.platform.PlatformLines;
import dev.fauxband.sim.platform.PlatformLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.leshan.core.endpoint.Protocol;
import org.eclipse.leshan.server.LeshanServer;
import org.eclipse.leshan.server.registration.Registration;
import org.eclipse.leshan.transport.californium.server.endpoint.CaliforniumServerEndpoint;

/**
 * The {@code leshan} platform: an unmodified Leshan server, embedded, in real time: the witness that modules
 * interoperate. It listens on one loopback address only, with DTLS too when it has a key, asks no resolver and writes
 * no file.
 *
 * <p>Leshan acknowledges a notification before it decodes it. One that it cannot decode, such as raw octets under
 * Content-Format 0, is lost, but the module sees an ACK. RST answers a token that it does not observe with, and a
 * notification from another address than the one that registered.
 *
 * <p>Leshan and Californium log through slf4j, with a stack trace for many a strange datagram; the application's
 * logging configuration is expected to keep {@code org.eclipse.leshan} and {@code org.eclipse.californium} quiet.
 */
public final class LeshanPlatform implements PlatformInTheBox {
    private final LeshanServer server;
    private final PlatformJournal journal;
    private final Downlink downlink;
    private final Address address;
    private final Optional<Address> secureAddress;
    private final AtomicBoolean closed;

    private LeshanPlatform(
            LeshanServer server, PlatformJournal journal, Downlink downlink, Octets ip, AtomicBoolean closed) {
        this.server = server;
        this.journal = journal;
        this.downlink = downlink;
        this.address = new Address(ip, port(server, Protocol.COAP).orElseThrow());
        this.secureAddress = port(server, Protocol.COAPS).map(port -> new Address(ip, port));
        this.closed = closed;
    }

    private static Optional<Integer> port(LeshanServer server, Protocol protocol) {
        return server.getEndpoints().stream()
                .filter(endpoint -> endpoint.getProtocol().equals(protocol))
                .map(endpoint -> endpoint.getURI().getPort())
                .findFirst();
    }

    /**
     * Starts a server. Lines go to {@code log} from the server's threads, none after {@link #close}.
     *
     * @throws IOException when the port is taken or not allowed
     */
    public static LeshanPlatform start(LeshanOptions options, PlatformLog log) throws IOException {
        ObjectModels models = new ObjectModels();
        LeshanServer server = ServerBuild.at(options.place(), models);
        AtomicBoolean closed = new AtomicBoolean();
        PlatformJournal journal = new PlatformJournal(line -> {
            if (!closed.get()) {
                log.line(line);
            }
        });
        Downlink downlink = new Downlink(server, new WriteNodes(models), options.answerWithin());
        Uplink uplink = new Uplink(journal, downlink, options);
        server.getRegistrationService().addListener(uplink);
        server.getObservationService().addListener(uplink);
        tellOfRefusals(server, new RefusedRegistrations(journal));
        try {
            server.start();
        } catch (IllegalStateException e) {
            server.destroy();
            Address wanted = new Address(options.place().ip(), options.place().port());
            String ports = options.place().key().isPresent() ? " and the port after it" : "";
            throw new IOException("no socket on " + wanted + ports + "; is the port taken?", e);
        }
        return new LeshanPlatform(server, journal, downlink, options.place().ip(), closed);
    }

    private static void tellOfRefusals(LeshanServer server, RefusedRegistrations refusals) {
        server.getEndpoints().stream()
                .filter(CaliforniumServerEndpoint.class::isInstance)
                .map(CaliforniumServerEndpoint.class::cast)
                .forEach(endpoint -> endpoint.getCoapEndpoint().addInterceptor(refusals));
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public Optional<Address> secureAddress() {
        return secureAddress;
    }

    @Override
    public void perform(PlatformCommand command) {
        if (closed.get()) {
            return;
        }
        switch (command.verb()) {
            case LIST -> list();
            case LOG -> journal.switchBy(command);
            default -> aim(command);
        }
    }

    private void list() {
        List<Registration> clients = registrations();
        for (Registration client : clients) {
            journal.answered(PlatformLines.client(
                    client.getEndpoint(),
                    Uplink.location(client),
                    client.getAddress().getHostAddress() + ":" + client.getPort(),
                    client.getLifeTimeInSec(),
                    Uplink.links(client.getObjectLinks())));
        }
        if (clients.isEmpty()) {
            journal.answered("no client is registered");
        }
    }

    private void aim(PlatformCommand command) {
        ClientChoice choice = ClientChoice.of(command.endpoint(), clients());
        if (choice instanceof ClientChoice.NotChosen not) {
            journal.answered(PlatformLines.refused(command.verb(), not.why()));
            return;
        }
        String endpoint = choice instanceof ClientChoice.Chosen chosen ? chosen.endpoint() : "";
        Registration client = server.getRegistrationService().getByEndpoint(endpoint);
        if (client == null) {
            journal.answered(PlatformLines.refused(command.verb(), endpoint + " has just deregistered"));
            return;
        }
        downlink.perform(client, command, journal::answered);
    }

    @Override
    public List<String> clients() {
        return registrations().stream().map(Registration::getEndpoint).toList();
    }

    private List<Registration> registrations() {
        List<Registration> registrations = new ArrayList<>();
        server.getRegistrationService().getAllRegistrations().forEachRemaining(registrations::add);
        registrations.sort(
                Comparator.comparing(Registration::getRegistrationDate).thenComparing(Registration::getEndpoint));
        return registrations;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.destroy();
        }
    }
}
