package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the packets of any pcapng: of either byte order, of several sections. Blocks that it does not know are passed
 * over. A last block that is cut off, as by a killed writer, ends the file like its end; see {@link #torn}.
 */
public final class PcapngReader implements Closeable {
    /** No packet is larger, so a block that claims to be is no block. */
    static final int BLOCK_OCTETS_MAX = 16 << 20;

    private static final int HEAD_OCTETS = 8;
    private static final int ALIGNMENT = 4;

    private final InputStream in;
    private final List<SeenInterface> interfaces = new ArrayList<>();
    private ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    private long position;
    private boolean torn;

    /** @param in from now on this reader's own */
    public PcapngReader(InputStream in) {
        this.in = in;
    }

    /** Whether a file that begins so is a pcapng. */
    public static boolean begins(Octets head) {
        return head.startsWith(Octets.of(0x0A, 0x0D, 0x0D, 0x0A));
    }

    /**
     * The next packet; empty at the end.
     *
     * @throws IOException when the file cannot be read, or is no pcapng; which octet says so
     */
    public Optional<CapturedPacket> next() throws IOException {
        Optional<Block> block = block();
        while (block.isPresent()) {
            Optional<CapturedPacket> packet = packet(block.get());
            if (packet.isPresent()) {
                return packet;
            }
            block = block();
        }
        return Optional.empty();
    }

    /** Whether the file ended in the midst of a block, once {@link #next} has been empty. */
    public boolean torn() {
        return torn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** A block without its frame. */
    private record Block(int type, ByteBuffer body) {}

    private Optional<Block> block() throws IOException {
        byte[] head = in.readNBytes(HEAD_OCTETS);
        if (head.length < HEAD_OCTETS) {
            torn = head.length > 0;
            return Optional.empty();
        }
        ByteBuffer numbers = ByteBuffer.wrap(head);
        boolean section = numbers.getInt(0) == PcapngBlock.SECTION_HEADER;
        if (position == 0 && !section) {
            throw new IOException("no pcapng: it does not begin with a section header");
        }
        return section ? sectionHeader(numbers) : rest(numbers, new byte[0]);
    }

    /** Its byte order stands where the body begins, behind the length that needs it. */
    private Optional<Block> sectionHeader(ByteBuffer head) throws IOException {
        byte[] magic = in.readNBytes(Integer.BYTES);
        if (magic.length < Integer.BYTES) {
            torn = true;
            return Optional.empty();
        }
        int bigEndian = ByteBuffer.wrap(magic).getInt();
        if (bigEndian != PcapngBlock.BYTE_ORDER_MAGIC
                && Integer.reverseBytes(bigEndian) != PcapngBlock.BYTE_ORDER_MAGIC) {
            throw new IOException("no pcapng: its section header at octet " + position + " has no byte order");
        }
        order = bigEndian == PcapngBlock.BYTE_ORDER_MAGIC ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        interfaces.clear();
        return rest(head, magic);
    }

    private Optional<Block> rest(ByteBuffer head, byte[] begun) throws IOException {
        head.order(order);
        int type = head.getInt(0);
        int octets = head.getInt(Integer.BYTES);
        if (octets < PcapngBlock.FRAME_OCTETS + begun.length || octets > BLOCK_OCTETS_MAX || octets % ALIGNMENT != 0) {
            throw new IOException("no pcapng: its block at octet " + position + " says it has "
                    + Integer.toUnsignedString(octets) + " octets");
        }
        int wanted = octets - HEAD_OCTETS - begun.length;
        byte[] body = in.readNBytes(wanted);
        if (body.length < wanted) {
            torn = true;
            return Optional.empty();
        }
        position += octets;
        return Optional.of(new Block(
                type, ByteBuffer.wrap(body, 0, wanted - Integer.BYTES).slice().order(order)));
    }

    private Optional<CapturedPacket> packet(Block block) throws IOException {
        switch (block.type()) {
            case PcapngBlock.INTERFACE_DESCRIPTION -> interfaces.add(SeenInterface.read(block.body()));
            case PcapngBlock.ENHANCED_PACKET -> {
                return Optional.of(enhanced(block.body()));
            }
            case PcapngBlock.SIMPLE_PACKET -> {
                return Optional.of(simple(block.body()));
            }
            default -> {
                // Of no concern to who looks for packets.
            }
        }
        return Optional.empty();
    }

    private CapturedPacket enhanced(ByteBuffer body) throws IOException {
        need(body, 5 * Integer.BYTES);
        SeenInterface at = seen(body.getInt());
        long high = Integer.toUnsignedLong(body.getInt());
        long units = high << Integer.SIZE | Integer.toUnsignedLong(body.getInt());
        int captured = body.getInt();
        body.getInt();
        Octets octets = octets(body, captured);
        body.position(Math.min(body.limit(), body.position() + PcapngBlock.padding(captured)));
        PcapngOptions options = PcapngOptions.read(body);
        return new CapturedPacket(
                at.atNs(units),
                at.shown(),
                octets,
                options.first(PcapngBlock.PACKET_FLAGS, Integer.BYTES).flatMap(flags -> Direction.of(flags.getInt())),
                options.text(PcapngBlock.COMMENT));
    }

    /** One without a time, of the first interface. */
    private CapturedPacket simple(ByteBuffer body) throws IOException {
        need(body, Integer.BYTES);
        SeenInterface at = seen(0);
        int original = body.getInt();
        Octets octets = octets(body, Math.min(at.snapLength(original), body.remaining()));
        return new CapturedPacket(0, at.shown(), octets, Optional.empty(), Optional.empty());
    }

    private SeenInterface seen(int number) throws IOException {
        if (number < 0 || number >= interfaces.size()) {
            throw bad("names interface " + number + ", which it has not declared");
        }
        return interfaces.get(number);
    }

    private Octets octets(ByteBuffer body, int count) throws IOException {
        if (count < 0) {
            throw bad("has a packet of " + Integer.toUnsignedString(count) + " octets");
        }
        need(body, count);
        byte[] copy = new byte[count];
        body.get(copy);
        return Octets.copyOf(copy);
    }

    private void need(ByteBuffer body, int count) throws IOException {
        if (body.remaining() < count) {
            throw bad("is shorter than what is in it");
        }
    }

    private IOException bad(String what) {
        return new IOException("no pcapng: its block before octet " + position + " " + what);
    }
}
