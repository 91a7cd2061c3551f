package dev.fauxband.app.run;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlAddress;
import dev.fauxband.app.control.ControlFile;
import dev.fauxband.app.control.ControlOptions;
import dev.fauxband.app.control.ControlServer;
import dev.fauxband.app.control.ControlledModules;
import dev.fauxband.app.control.EventHub;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The control door of a {@code run}, if there is to be one, with the file that lets {@code ctl} find it. */
final class ControlDoor implements AutoCloseable {
    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<ControlServer> server = Optional.empty();
    private Optional<ControlFile> file = Optional.empty();

    private ControlDoor() {}

    static ControlDoor open(
            ControlOptions options, ControlledModules modules, EventHub events, Map<String, String> environment)
            throws UsageException, EnvironmentException {
        ControlDoor door = new ControlDoor();
        if (options.address().isPresent()) {
            String text = options.address().get();
            InetSocketAddress socket = TcpAddress.parse("--control", text);
            String host = text.substring(0, text.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
            String token = options.token();
            ControlServer opened = ControlServer.open(new ControlAddress(host, socket), token, modules, events);
            door.server = Optional.of(opened);
            door.lines.add("control " + opened.url());
            if (!options.tokenGiven()) {
                door.lines.add("token " + token);
            }
            if (!socket.getAddress().isLoopbackAddress()) {
                door.warnings.add("whoever reaches " + opened.url()
                        + " and reads its traffic learns the token: the control door is not encrypted");
            }
            door.leaveFile(opened.url(), token, environment);
        }
        return door;
    }

    private void leaveFile(String url, String token, Map<String, String> environment) {
        try {
            file = Optional.of(ControlFile.write(ControlFile.directory(environment), url, token));
        } catch (IOException | UnsupportedOperationException e) {
            warnings.add(
                    "ctl will not find the control door by itself: " + e.getMessage() + "; give it --url and --token");
        }
    }

    /** What to print for those who want to use it. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        file.ifPresent(ControlFile::close);
        server.ifPresent(ControlServer::close);
    }
}
