package dev.fauxband.app.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.fauxband.app.box.PlatformKind;
import dev.fauxband.app.console.PageFiles;
import dev.fauxband.app.console.PlatformWatch;
import dev.fauxband.app.console.Subject;
import dev.fauxband.command.Identity;
import dev.fauxband.data.Address;
import dev.fauxband.data.Octets;
import dev.fauxband.io.clock.Clock;
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
public final class ControlBench implements AutoCloseable {
    public static final String TOKEN = "0123456789abcdef0123456789abcdef";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UdpSimPlatform platform;
    private final Names names;
    private final Shard shard;
    private final HostedModule module;
    private final ControlServer server;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public ControlBench() throws Exception {
        Clock clock = Clock.real();
        PlatformWatch watch = new PlatformWatch(PlatformKind.SIM, clock, line -> {});
        watch.keep();
        platform =
                UdpSimPlatform.start(new Address(Octets.of(127, 0, 0, 1), 0), SimPlatformOptions.defaults(), 1, watch);
        Routes routes = new Routes(Redirection.NONE.everythingTo(platform.address()), Reach.LOOPBACK);
        names = new Names(routes, Resolver.system());
        EventHub events = new EventHub(new Silent(), module -> true);
        shard = Shard.start("test-shard", new Surroundings(clock, routes, names, events));
        module = shard.add(new ModulePlan("m1", ModemProfile.BC26, Identity.EXAMPLE, 1, Trace.Level.ALL));
        InetSocketAddress socket = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        ControlledModules modules = new ControlledModules(List.of(module), Optional.of(platform));
        Subject subject = new Subject("run", modules, events, Optional.of(watch));
        Desk desk = new Desk(subject.operations(), PageFiles.read());
        server = ControlServer.open(new ControlAddress("127.0.0.1", socket), TOKEN, desk);
    }

    /** The module itself. */
    public HostedModule module() {
        return module;
    }

    private static final class Silent implements TraceSink {
        @Override
        public void event(String module, dev.fauxband.trace.TraceEvent event) {}
    }

    public String url() {
        return server.url();
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + TOKEN);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public HttpResponse<Stream<String>> open(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), HttpResponse.BodyHandlers.ofLines());
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** What the module answers to a line. */
    public JsonNode at(String line) throws IOException, InterruptedException {
        return json(post(
                "/v1/modules/m1/at", JSON.createObjectNode().put("line", line).toString()));
    }

    public static JsonNode json(HttpResponse<String> response) throws IOException {
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
