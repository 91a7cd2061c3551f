package dev.fauxband.io.capture;

import dev.fauxband.data.Octets;

/**
 * Where packets were seen.
 *
 * @param linkType how they begin, see {@link LinkType}
 * @param name for people; empty when the file says none
 */
public record CaptureInterface(int linkType, String name) {
    /** Between the modules and their platform: whole IP packets. */
    public static final CaptureInterface AIR = new CaptureInterface(LinkType.RAW, "fauxband air");

    private static final String LINE = "line of ";

    /** Between this module and its host: lines. */
    public static CaptureInterface line(String module) {
        return new CaptureInterface(LinkType.USER0, LINE + module);
    }

    /** Whether its packets are lines. */
    public boolean serial() {
        return linkType == LinkType.USER0;
    }

    /** Its packet with this IP packet or line in it. */
    CapturedPacket packet(long atNs, Direction way, Octets octets, String comment) {
        return new CapturedPacket(atNs, this, octets, way, comment);
    }
}
