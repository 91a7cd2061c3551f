package dev.fauxband.modem;

import dev.fauxband.at.LineSettings;
import dev.fauxband.data.Octets;
import dev.fauxband.data.OctetsBuilder;
import dev.fauxband.radio.RadioSettings;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * What survives a power cycle. Its image is {@code FB}, a version, then for each part its key, its length and its
 * octets, and at last a CRC-32 of all before it. The LwM2M context is never in it.
 *
 * @param line what {@code AT&W} put away
 * @param radio what the module keeps of the radio by itself
 */
public record NonVolatile(LineSettings line, RadioSettings radio) {
    /** A module that nobody has set up. */
    public static final NonVolatile FACTORY = new NonVolatile(LineSettings.FACTORY, RadioSettings.FACTORY);

    /** An image is never longer. */
    public static final int IMAGE_OCTETS_MAX = 1024;

    private static final Octets HEAD = Octets.latin1("FB").concat(Octets.of(1));
    private static final int CHECK_OCTETS = 4;
    private static final int KEY_LINE = 1;
    private static final int KEY_RADIO = 2;

    /** The image to keep. */
    public Octets image() {
        OctetsBuilder octets = new OctetsBuilder();
        octets.add(HEAD);
        octets.add(KEY_LINE).add(line.stored().size()).add(line.stored());
        octets.add(KEY_RADIO).add(radio.stored().size()).add(radio.stored());
        Octets body = octets.build();
        return body.concat(check(body));
    }

    /** What was kept; other octets, damaged or of another version, are empty. Parts of an unknown key are passed. */
    public static Optional<NonVolatile> read(Octets image) {
        int end = image.size() - CHECK_OCTETS;
        if (image.size() > IMAGE_OCTETS_MAX || end < HEAD.size() || !image.startsWith(HEAD)) {
            return Optional.empty();
        }
        if (!image.from(end).equals(check(image.slice(0, end)))) {
            return Optional.empty();
        }
        Optional<LineSettings> line = Optional.of(LineSettings.FACTORY);
        Optional<RadioSettings> radio = Optional.of(RadioSettings.FACTORY);
        int at = HEAD.size();
        while (at + 2 <= end && at + 2 + image.at(at + 1) <= end) {
            Octets part = image.slice(at + 2, at + 2 + image.at(at + 1));
            line = image.at(at) == KEY_LINE ? LineSettings.restore(part) : line;
            radio = image.at(at) == KEY_RADIO ? RadioSettings.restore(part) : radio;
            at += 2 + part.size();
        }
        if (at != end || line.isEmpty() || radio.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new NonVolatile(line.get(), radio.get()));
    }

    private static Octets check(Octets octets) {
        CRC32 crc = new CRC32();
        crc.update(octets.toArray());
        return new OctetsBuilder().addUint(crc.getValue(), CHECK_OCTETS).build();
    }
}
