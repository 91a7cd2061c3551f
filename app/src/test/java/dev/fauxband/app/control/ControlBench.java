package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.fleet.HostedModule;
import dev.fauxband.io.fleet.ModulePlan;
import dev.fauxband.io.fleet.Shard;
import dev.fauxband.io.fleet.Surroundings;
import dev.fauxband.io.fleet.TraceSink;
import dev.fauxband.io.net.Names;
import dev.fauxband.io.net.Reach;
import dev.fauxband.io.net.Redirection;
import dev.fauxband.io.net.Resolver;
import dev.fauxband.io.net.Routes;
import dev.fauxband.io.platform.UdpSimPlatform;
import dev.fauxband.modem.ModemProfile;
import dev.fauxband.sim.platform.SimPlatformOptions;
import dev.fauxband.trace.Trace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A module behind a control door, registered at nothing yet, with a platform wherever it looks for one. */
final class ControlBench implements AutoCloseable {
    static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UdpSimPlatform platform;
    private final Names names;
    private final Shard shard;
    private final ControlServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    ControlBench() throws Exception {
        platform = UdpSimPlatform.start(
                new Address(Octets.of(127, 0, 0, 1), 0), SimPlatformOptions.defaults(), 1, line -> {});
        Routes routes = new Routes(Redirection.NONE.everythingTo(platform.address()), Reach.LOOPBACK);
        names = new Names(routes, Resolver.system());
        EventHub events = new EventHub(new Silent());
        shard = Shard.start("test-shard", new Surroundings(Surroundings.clockFromNow(), routes, names, events));
        HostedModule module = shard.add(new ModulePlan("m1", ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.ALL));
        InetSocketAddress socket = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ControlledModules modules = new ControlledModules(List.of(module), Optional.empty());
        server = ControlServer.open(new ControlAddress("127.0.0.1", socket), TOKEN, modules, events);
    }

    private static final class Silent implements TraceSink {
        @Override
        public void event(String module, dev.fauxband.trace.TraceEvent event) {}
    }

    String url() {
        return server.url();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<Stream<String>> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofLines());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the module answers to a line. */
    JsonNode at(String line) throws IOException, InterruptedException {
        return json(post(
                "/v1/modules/m1/at", JSON.createObjectNode().put("line", line).toString()));
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        server.close();
        shard.close();
        names.close();
        platform.close();
    }
}
