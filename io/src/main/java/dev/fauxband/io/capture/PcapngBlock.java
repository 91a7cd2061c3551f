package dev.fauxband.io.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A block of a pcapng that is being written, little-endian; and the numbers that both writer and reader know. */
final class PcapngBlock {
    static final int SECTION_HEADER = 0x0A0D0D0A;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;

    static final int BYTE_ORDER_MAGIC = 0x1A2B3C4D;
    static final long LENGTH_UNKNOWN = -1;
    static final int NO_SNAP_LENGTH = 0;

    /** Type and length before the body, the length again behind it. */
    static final int FRAME_OCTETS = 12;

    static final int END_OF_OPTIONS = 0;
    static final int COMMENT = 1;
    static final int INTERFACE_NAME = 2;
    static final int PACKET_FLAGS = 2;
    static final int USER_APPLICATION = 4;
    static final int TIME_RESOLUTION = 9;
    static final int TIME_OFFSET = 14;

    /** 10⁻⁹ s, as if_tsresol says it. */
    static final byte NANOSECONDS = 9;

    private static final int ALIGNMENT = 4;
    private static final int OPTION_OCTETS_MAX = 0xFFFF;

    private final int type;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    PcapngBlock(int type) {
        this.type = type;
    }

    /** The octets that an item of this size has no use for. */
    static int padding(int size) {
        return -size & (ALIGNMENT - 1);
    }

    PcapngBlock int16(int value) {
        body.write(value);
        body.write(value >> Byte.SIZE);
        return this;
    }

    PcapngBlock int32(int value) {
        return int16(value).int16(value >> Short.SIZE);
    }

    PcapngBlock int64(long value) {
        return int32((int) value).int32((int) (value >> Integer.SIZE));
    }

    PcapngBlock padded(byte[] octets) {
        body.writeBytes(octets);
        body.writeBytes(new byte[padding(octets.length)]);
        return this;
    }

    PcapngBlock option(int code, byte[] value) {
        return int16(code).int16(value.length).padded(value);
    }

    /** An option that holds 32 bits. */
    PcapngBlock option(int code, int value) {
        return int16(code).int16(Integer.BYTES).int32(value);
    }

    /** An option that holds text; what does not fit is left out. */
    PcapngBlock option(int code, String text) {
        byte[] utf8 = text.getBytes(UTF_8);
        return option(code, utf8.length > OPTION_OCTETS_MAX ? Arrays.copyOf(utf8, OPTION_OCTETS_MAX) : utf8);
    }

    PcapngBlock endOfOptions() {
        return int32(END_OF_OPTIONS);
    }

    /** All its octets. */
    byte[] whole() {
        int octets = body.size() + FRAME_OCTETS;
        return ByteBuffer.allocate(octets)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(type)
                .putInt(octets)
                .put(body.toByteArray())
                .putInt(octets)
                .array();
    }
}
