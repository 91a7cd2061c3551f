package dev.fauxband.app.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fauxband.app.PythonHost;
import dev.fauxband.app.Running;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** pyserial at the network doors of a module: {@code rfc2217://} beside {@code socket://}. */
final class Rfc2217IT {
    private static final String HOST = """
        import sys, time, serial
        rfc = serial.serial_for_url('rfc2217://127.0.0.1:' + sys.argv[1], baudrate=9600, timeout=20)
        raw = serial.serial_for_url('socket://127.0.0.1:' + sys.argv[2], timeout=20)
        def ask(port, line, end=b'OK\\r\\n'):
            port.write(line.encode() + b'\\r')
            answer = port.read_until(end)
            assert answer.endswith(end), (line, answer)
            return answer
        assert ask(rfc, 'AT') == b'AT\\r\\r\\nOK\\r\\n'
        for rate in (1200, 115200, 921600, 57600):
            rfc.baudrate = rate
            assert ask(rfc, 'AT') == b'AT\\r\\r\\nOK\\r\\n'
        rfc.bytesize, rfc.parity, rfc.stopbits = 7, serial.PARITY_EVEN, 2
        rfc.bytesize, rfc.parity, rfc.stopbits = 8, serial.PARITY_NONE, 1
        for on in (False, True, False):
            rfc.dtr = on
            rfc.rts = on
        rfc.xonxoff = True
        rfc.xonxoff = False
        rfc.rtscts = True
        rfc.break_condition = True
        rfc.break_condition = False
        assert rfc.cts and rfc.dsr and rfc.cd and not rfc.ri
        rfc.reset_input_buffer()
        rfc.reset_output_buffer()
        ask(rfc, 'ATE0')
        ask(raw, 'AT+QLWSERV="10.0.0.1",5683')
        ask(rfc, 'AT+QLWCONF="a"')
        ask(raw, 'AT+QLWADDOBJ=19,0,1,"0"')
        ask(rfc, 'AT+QLWADDOBJ=19,1,1,"0"')
        ask(raw, 'AT+QLWOPEN=0')
        for port in (raw, rfc):
            assert port.read_until(b'+QLWOBSERVE: 0,19,0,0\\r\\n').endswith(b'0,0\\r\\n')
        print('observed', flush=True)
        urc = b'\\r\\n+QLWDATARECV: 19,1,0,4,FF00FFFE\\r\\n'
        for port in (raw, rfc):
            assert port.read_until(urc).endswith(urc)
        ask(rfc, 'AT+QLWCFG="dataformat",0,1')
        payload = bytes(range(0x80, 0x100))
        rfc.write(b'AT+QLWDATASEND=19,0,0,128,' + payload + b',0x0000\\r')
        assert rfc.read_until(b'OK\\r\\n') == b'\\r\\nOK\\r\\n'
        print('passed', flush=True)
        """;

    private static final String HOST_WITH_WIRES = """
        import sys, serial
        port = serial.serial_for_url('rfc2217://127.0.0.1:' + sys.argv[1], timeout=20, do_not_open=True)
        port.rts = port.dtr = False
        port.open()
        def said(end):
            heard = port.read_until(end)
            assert heard.endswith(end), heard
        port.write(b'AT+QPOWD=0\\r')
        said(b'OK\\r\\n')
        port.write(b'AT\\r')
        port.dtr = True
        said(b'+CPIN: READY\\r\\n')
        port.write(b'AT\\r')
        said(b'OK\\r\\n')
        port.rts = True
        said(b'+CPIN: READY\\r\\n')
        print('passed', flush=True)
        """;

    @TempDir
    private Path directory;

    @Test
    void pyserialSetsRatesDrivesLinesAsksAndHearsReports() throws Exception {
        try (Running run = Running.start(
                        directory, "run", "--rfc2217", "127.0.0.1:0", "--tcp", "127.0.0.1:0", "--platform", "sim");
                PythonHost host = PythonHost.start(directory, HOST, "" + run.port("rfc2217 "), "" + run.port("tcp "))) {
            host.awaits("observed");
            run.type("write 19/1/0 FF00FFFE\n");

            host.awaits("passed");
            assertThat(run.awaitOut("platform: notified").toUpperCase(Locale.ROOT))
                    .as("every octet, the escape too")
                    .contains("808182")
                    .contains("FDFEFF");
        }
    }

    @Test
    void dtrPressesThePowerKeyAndRtsPullsTheResetLine() throws Exception {
        try (Running run = Running.start(
                        directory,
                        "run",
                        "--rfc2217",
                        "127.0.0.1:0",
                        "--lines=dtr=power-key,rts=reset",
                        "--set=boot=RDY",
                        "--set=bootTime=10ms");
                PythonHost host = PythonHost.start(directory, HOST_WITH_WIRES, "" + run.port("rfc2217 "))) {
            host.awaits("passed");
        }
    }
}
