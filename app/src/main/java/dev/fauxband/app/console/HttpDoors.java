package dev.fauxband.app.console;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.app.control.ControlAddress;
import dev.fauxband.app.control.ControlFile;
import dev.fauxband.app.control.ControlOptions;
import dev.fauxband.app.control.ControlServer;
import dev.fauxband.app.control.Desk;
import dev.fauxband.app.control.OpenFiles;
import dev.fauxband.app.control.Operation;
import dev.fauxband.app.control.Token;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The control door and the console of a command, as far as they are wanted: a door each with the same operations, and
 * a file that lets {@code ctl} find the first of them.
 */
public final class HttpDoors implements AutoCloseable {
    private final Subject subject;
    private final List<Operation> operations;
    private final List<ControlServer> servers = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Optional<ControlFile> file = Optional.empty();
    private Optional<String> page = Optional.empty();

    private HttpDoors(Subject subject) {
        this.subject = subject;
        this.operations = subject.operations();
    }

    /** Opens the console if it is wanted. */
    public static HttpDoors open(ConsoleOptions console, Subject subject) throws UsageException, EnvironmentException {
        console.check();
        HttpDoors doors = new HttpDoors(subject);
        doors.openConsole("--console", console.address(), console.token());
        return doors;
    }

    /** Opens the console at a place that another option named. */
    static HttpDoors open(String option, String address, Token token, Subject subject)
            throws UsageException, EnvironmentException {
        HttpDoors doors = new HttpDoors(subject);
        doors.openConsole(option, Optional.of(address), token);
        return doors;
    }

    /** Opens those of the two that are wanted. */
    public static HttpDoors open(ControlOptions control, ConsoleOptions console, Subject subject)
            throws UsageException, EnvironmentException {
        HttpDoors doors = new HttpDoors(subject);
        try {
            doors.openControl(control);
            doors.openConsole("--console", console.address(), console.token());
            return doors;
        } catch (UsageException | EnvironmentException e) {
            doors.close();
            throw e;
        }
    }

    /** Refuses what cannot be meant, before anything is opened. */
    public static void check(ControlOptions control, ConsoleOptions console) throws UsageException {
        control.check();
        console.check();
        if (control.address().isPresent()) {
            InetSocketAddress unused =
                    TcpAddress.parse("--control", control.address().get());
        }
        if (console.address().isPresent()) {
            InetSocketAddress unused =
                    TcpAddress.parse("--console", console.address().get());
        }
    }

    private void openControl(ControlOptions control) throws UsageException, EnvironmentException {
        if (control.address().isPresent()) {
            Token token = control.token();
            String url = open("--control", control.address().get(), token, OpenFiles.NONE);
            lines.add("control " + url);
            if (!token.given()) {
                lines.add("token " + token.text());
            }
        }
    }

    private void openConsole(String option, Optional<String> address, Token token)
            throws UsageException, EnvironmentException {
        if (address.isPresent()) {
            String url = open(option, address.get(), token, PageFiles.read());
            lines.add("console " + url + "/" + (token.given() ? "" : "#token=" + token.text()));
            page = Optional.of(url + "/#token=" + token.text());
        }
    }

    private String open(String option, String text, Token token, OpenFiles files)
            throws UsageException, EnvironmentException {
        InetSocketAddress socket = TcpAddress.parse(option, text);
        String host = text.substring(0, text.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
        ControlServer opened =
                ControlServer.open(new ControlAddress(host, socket), token.text(), new Desk(operations, files));
        servers.add(opened);
        subject.platform().ifPresent(PlatformWatch::keep);
        if (!socket.getAddress().isLoopbackAddress()) {
            warnings.add("whoever reaches " + opened.url()
                    + " and reads its traffic learns the token: the control door is not encrypted");
            if (token.easilyGuessed()) {
                warnings.add("the token of " + opened.url() + " is soon guessed; take one of 16 characters or more, or"
                        + " leave it out to have a good one made");
            }
        }
        if (file.isEmpty()) {
            leaveFile(opened.url(), token.text());
        }
        return opened.url();
    }

    private void leaveFile(String url, String token) {
        try {
            file = Optional.of(ControlFile.write(ControlFile.directory(System.getenv()), url, token));
        } catch (IOException | UnsupportedOperationException e) {
            warnings.add(
                    "ctl will not find the control door by itself: " + e.getMessage() + "; give it --url and --token");
        }
    }

    /** Tells those who find a door where hosts reach its modules. */
    public void lead(List<ControlFile.Line> ways) {
        if (file.isEmpty()) {
            return;
        }
        try {
            file.get().add(ways);
        } catch (IOException e) {
            warnings.add("term will not find the modules by itself: " + e.getMessage() + "; name it a door");
        }
    }

    /** What to print for those who want to use them. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** What a browser opens, token and all. */
    Optional<String> page() {
        return page;
    }

    @Override
    public void close() {
        file.ifPresent(ControlFile::close);
        servers.forEach(ControlServer::close);
    }
}
