package dev.fauxband.app.capture;

import dev.fauxband.app.cli.BuildVersion;
import dev.fauxband.app.cli.EnvironmentException;
import dev.fauxband.app.cli.OutputFile;
import dev.fauxband.app.cli.UsageException;
import dev.fauxband.io.capture.CaptureFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where a capture goes. A mixin of each command that starts modules. */
public final class PcapOptions {
    private static final String FILE = "--pcap";
    private static final long OCTETS_MIN = 64_000;

    @Option(
            names = FILE,
            paramLabel = "FILE",
            description = "Capture AT lines and datagrams to FILE, a pcapng that Wireshark opens.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--pcap-size",
            paramLabel = "SIZE",
            description = "At this size the capture becomes FILE.1, up to FILE.3. Default: ${DEFAULT-VALUE}.")
    private String size = "100MB";

    /** Whether there is to be one. */
    public boolean given() {
        return file.isPresent();
    }

    /**
     * Begins the file, if there is to be one.
     *
     * @param err where it says that it cannot go on
     */
    public PcapFile open(PrintWriter err) throws UsageException, EnvironmentException {
        long octets = octets();
        if (file.isEmpty()) {
            return PcapFile.none();
        }
        try {
            CaptureFiles files = CaptureFiles.open(file.get(), octets, "fauxband " + BuildVersion.text());
            return PcapFile.of(file.get(), files, err);
        } catch (IOException e) {
            throw OutputFile.cannot(FILE, file.get(), e);
        }
    }

    /** Refuses a size that cannot be meant. */
    public void check() throws UsageException {
        long unused = octets();
    }

    private long octets() throws UsageException {
        Optional<Long> octets = ByteSize.parse(size).filter(number -> number >= OCTETS_MIN);
        if (octets.isEmpty()) {
            throw new UsageException("--pcap-size takes a size from 64kB on, such as 100MB, not \"" + size + "\".");
        }
        return octets.get();
    }
}
