package dev.fauxband.io.capture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The options at the end of a block. One that is cut off ends the list. */
record PcapngOptions(List<Option> all) {
    private static final int HEAD_OCTETS = 4;

    /** A code and its value. */
    private record Option(int code, ByteBuffer value) {}

    /** All that stand in the rest of the body. */
    static PcapngOptions read(ByteBuffer body) {
        List<Option> all = new ArrayList<>();
        while (body.remaining() >= HEAD_OCTETS) {
            int code = Short.toUnsignedInt(body.getShort());
            int octets = Short.toUnsignedInt(body.getShort());
            if (code == PcapngBlock.END_OF_OPTIONS || octets > body.remaining()) {
                break;
            }
            ByteBuffer value = body.slice(body.position(), octets).order(body.order());
            all.add(new Option(code, value));
            body.position(Math.min(body.limit(), body.position() + octets + PcapngBlock.padding(octets)));
        }
        return new PcapngOptions(List.copyOf(all));
    }

    /** The first with this code that is so long. */
    Optional<ByteBuffer> first(int code, int octets) {
        return all.stream()
                .filter(option -> option.code() == code && option.value().limit() == octets)
                .map(Option::value)
                .findFirst();
    }

    /** The texts of all with this code, as lines. */
    Optional<String> text(int code) {
        String lines = all.stream()
                .filter(option -> option.code() == code)
                .map(option -> StandardCharsets.UTF_8.decode(option.value()).toString())
                .collect(Collectors.joining("\n"));
        return Optional.of(lines).filter(text -> !text.isEmpty());
    }
}
