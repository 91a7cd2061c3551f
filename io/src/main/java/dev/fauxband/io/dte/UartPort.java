package dev.fauxband.io.dte;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An open UART, raw, without flow control. Reads and writes block; closing it ends both. */
final class UartPort extends OutputStream {
    private static final int PERMISSION_DENIED = 13;
    private static final int BUSY = 16;

    private final SerialPort port;

    private UartPort(SerialPort port) {
        this.port = port;
    }

    /** Opens it. The exception names the mend. */
    static UartPort open(UartAddress address) throws DoorException {
        if (!Files.exists(Path.of(address.device()))) {
            throw new DoorException("There is no " + address.device()
                    + ": plug the adapter in; ls /dev/ttyUSB* /dev/ttyACM* /dev/ttyS* shows what there is.");
        }
        SerialPort port;
        try {
            port = SerialPort.getCommPort(address.device());
        } catch (SerialPortInvalidPortException e) {
            throw new DoorException(address.device() + " is no serial port; ls /dev/ttyUSB* shows those of USB.", e);
        }
        int stop = address.stopBits() == 1 ? SerialPort.ONE_STOP_BIT : SerialPort.TWO_STOP_BITS;
        // The library numbers the parities N, O, E, M, S from 0.
        port.setComPortParameters(address.rate(), address.dataBits(), stop, "NOEMS".indexOf(address.parity()));
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, 0, 0);
        if (!port.openPort(0)) {
            throw refused(address.device(), port.getLastErrorCode());
        }
        return new UartPort(port);
    }

    /** What to do about an error of the system. */
    static DoorException refused(String device, int error) {
        if (error == PERMISSION_DENIED) {
            return new DoorException("You may not open " + device
                    + ": join the group it belongs to (sudo usermod -aG dialout $USER) and log in again.");
        }
        if (error == BUSY) {
            return new DoorException(
                    device + " is in use by another program: end that one; fuser " + device + " tells its number.");
        }
        return new DoorException("Cannot open " + device + " (error " + error
                + " of the system): is it a serial port that takes these settings?");
    }

    /** Waits for octets. Returns how many came, or -1 when the device has vanished or was closed. */
    int read(byte[] target) {
        int count = port.readBytes(target, target.length);
        return count > 0 ? count : -1;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet});
    }

    @Override
    public void write(byte[] octets) throws IOException {
        for (int from = 0; from < octets.length; ) {
            int count = port.writeBytes(octets, octets.length - from, from);
            if (count <= 0) {
                throw new IOException("the device takes nothing");
            }
            from += count;
        }
    }

    @Override
    public void write(byte[] octets, int from, int count) throws IOException {
        byte[] part = new byte[count];
        System.arraycopy(octets, from, part, 0, count);
        write(part);
    }

    @Override
    public void close() {
        port.closePort();
    }
}
