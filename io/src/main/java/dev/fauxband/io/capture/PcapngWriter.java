package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a pcapng of one section. An interface is declared before its first packet. Each block leaves whole and at
 * once, so that a file is readable wherever it ends.
 */
public final class PcapngWriter implements PacketSink {
    private final OutputStream out;
    private final List<CaptureInterface> interfaces = new ArrayList<>();
    private long octets;

    /**
     * Begins the file.
     *
     * @param out from now on this writer's own; not buffered, if what is written shall outlive the process
     * @param application who writes, for people
     */
    public PcapngWriter(OutputStream out, String application) throws IOException {
        this.out = out;
        write(new PcapngBlock(PcapngBlock.SECTION_HEADER)
                .int32(PcapngBlock.BYTE_ORDER_MAGIC)
                .int16(1)
                .int16(0)
                .int64(PcapngBlock.LENGTH_UNKNOWN)
                .option(PcapngBlock.USER_APPLICATION, application)
                .endOfOptions());
        declare(CaptureInterface.AIR);
    }

    @Override
    public void packet(CapturedPacket packet) throws IOException {
        int number = interfaces.indexOf(packet.at());
        Octets all = packet.octets();
        PcapngBlock block = new PcapngBlock(PcapngBlock.ENHANCED_PACKET)
                .int32(number < 0 ? declare(packet.at()) : number)
                .int32((int) (packet.atNs() >>> Integer.SIZE))
                .int32((int) packet.atNs())
                .int32(all.size())
                .int32(all.size())
                .padded(all.toArray());
        packet.comment().ifPresent(text -> block.option(PcapngBlock.COMMENT, text));
        packet.way().ifPresent(way -> block.option(PcapngBlock.PACKET_FLAGS, way.code()));
        write(block.endOfOptions());
    }

    private int declare(CaptureInterface one) throws IOException {
        write(new PcapngBlock(PcapngBlock.INTERFACE_DESCRIPTION)
                .int16(one.linkType())
                .int16(0)
                .int32(PcapngBlock.NO_SNAP_LENGTH)
                .option(PcapngBlock.INTERFACE_NAME, one.name())
                .option(PcapngBlock.TIME_RESOLUTION, new byte[] {PcapngBlock.NANOSECONDS})
                .endOfOptions());
        interfaces.add(one);
        return interfaces.size() - 1;
    }

    private void write(PcapngBlock block) throws IOException {
        byte[] whole = block.whole();
        out.write(whole);
        out.flush();
        octets += whole.length;
    }

    /** How long the file is by now. */
    public long octets() {
        return octets;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
