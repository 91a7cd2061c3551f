package dev.fauxband.app.fleet;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.ExitCode;
import dev.fauxband.app.cli.TcpAddress;
import dev.fauxband.app.cli.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fauxband attach}: the AT line of one module of a running fleet. */
@Command(
        name = "attach",
        description = {
            "Type AT into a module of a running fleet.",
            "The fleet was started with --at-base " + FleetDoors.PORT + ", or say where with --door."
        },
        footer = {
            "fauxband attach 73512",
            "echo 'AT+QLWSERV?' | fauxband attach 0 --door 127.0.0.1:9000",
        })
public final class AttachCommand implements Callable<Integer> {
    private static final int CONNECT_MS = 2_000;
    private static final int CHUNK = 4_096;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "N", description = "The module, from 0 on.")
    private String number = "";

    @Option(
            names = "--door",
            paramLabel = "HOST:PORT",
            description = "Where the fleet opened --at-base. Default: ${DEFAULT-VALUE}.")
    private String door = "127.0.0.1:" + FleetDoors.PORT;

    @Override
    public Integer call() throws UsageException, EnvironmentException, IOException {
        if (!number.matches("[0-9]{1,7}")) {
            throw new UsageException("attach takes the number of a module such as 73512, not \"" + number + "\".");
        }
        InetSocketAddress address = TcpAddress.parse("--door", door);
        try (Socket socket = new Socket()) {
            connect(socket, address);
            OutputStream toModule = socket.getOutputStream();
            toModule.write(("ATTACH " + number + "\r").getBytes(StandardCharsets.US_ASCII));
            Thread typing = new Thread(() -> type(System.in, socket), "fauxband-attach");
            typing.setDaemon(true);
            typing.start();
            show(socket.getInputStream());
        }
        return ExitCode.DONE;
    }

    private void connect(Socket socket, InetSocketAddress address) throws EnvironmentException {
        try {
            socket.connect(address, CONNECT_MS);
        } catch (IOException e) {
            throw new EnvironmentException(
                    "no fleet listens at " + door + "; start one with fauxband fleet --at-base " + address.getPort()
                            + ".",
                    e);
        }
    }

    /** A terminal sends lines that end with LF; a module wants CR. */
    private static void type(InputStream in, Socket socket) {
        try {
            byte[] typed = new byte[CHUNK];
            for (int size = in.read(typed); size >= 0; size = in.read(typed)) {
                for (int i = 0; i < size; i++) {
                    typed[i] = typed[i] == '\n' ? (byte) '\r' : typed[i];
                }
                socket.getOutputStream().write(typed, 0, size);
            }
            socket.shutdownOutput();
        } catch (IOException e) {
            // The fleet has ended: what it said last is still shown.
        }
    }

    private void show(InputStream said) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        byte[] octets = new byte[CHUNK];
        for (int size = said.read(octets); size >= 0; size = said.read(octets)) {
            out.print(new String(octets, 0, size, StandardCharsets.ISO_8859_1).replace("\r\n", "\n"));
            out.flush();
        }
    }
}
