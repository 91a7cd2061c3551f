package dev.fauxband.io.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A capture that stays small: when its file is full, that becomes {@code FILE.1}, the one of before {@code FILE.2}, and
 * the oldest goes. Each file is whole in itself. A pipe is never full.
 */
public final class CaptureFiles implements PacketSink {
    /** How many full ones are kept. */
    public static final int OLDER_FILES = 3;

    private final Path file;
    private final long octetsMax;
    private final String application;
    private PcapngWriter writer;

    private CaptureFiles(Path file, long octetsMax, String application, PcapngWriter writer) {
        this.file = file;
        this.octetsMax = octetsMax;
        this.application = application;
        this.writer = writer;
    }

    /**
     * Begins the first file; what stood in it is lost.
     *
     * @param octetsMax a file that is as long as this is full
     * @param application who writes, for people
     */
    public static CaptureFiles open(Path file, long octetsMax, String application) throws IOException {
        return new CaptureFiles(file, octetsMax, application, begin(file, application));
    }

    private static PcapngWriter begin(Path file, String application) throws IOException {
        OutputStream out = Files.newOutputStream(file);
        try {
            return new PcapngWriter(out, application);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    @Override
    public void packet(CapturedPacket packet) throws IOException {
        if (writer.octets() >= octetsMax && Files.isRegularFile(file)) {
            writer.close();
            for (int i = OLDER_FILES; i > 0; i--) {
                move(older(i - 1), older(i));
            }
            writer = begin(file, application);
        }
        writer.packet(packet);
    }

    private Path older(int number) {
        return number == 0 ? file : file.resolveSibling(file.getFileName() + "." + number);
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
