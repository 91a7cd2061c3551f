package dev.fauxband.app.play;

import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.data.Octets;
import dev.fauxband.io.dte.DoorException;
import dev.fauxband.io.dte.DteLink;
import dev.fauxband.io.dte.DteSink;
import dev.fauxband.io.dte.UartAddress;
import dev.fauxband.io.dte.UartDoor;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A module at a serial port, such as a real one at a USB adapter. */
final class UartLine implements FarLine, DteSink {
    private final CompletableFuture<DteLink> port = new CompletableFuture<>();
    private final Consumer<Octets> heard;
    private final UartDoor door;

    private UartLine(UartAddress address, Consumer<Octets> heard) throws DoorException {
        this.heard = heard;
        door = UartDoor.open(address, this);
    }

    static UartLine open(UartAddress address, Consumer<Octets> heard) throws EnvironmentException {
        try {
            return new UartLine(address, heard);
        } catch (DoorException e) {
            throw new EnvironmentException(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public void type(Octets octets) {
        port.join().write(octets);
    }

    @Override
    public void arrived(DteLink module) {
        port.complete(module);
    }

    @Override
    public void received(DteLink module, Octets octets) {
        heard.accept(octets);
    }

    @Override
    public void gone(DteLink module) {
        // The device vanished; the door opens it again when it is back.
    }

    @Override
    public void close() {
        door.close();
    }
}
