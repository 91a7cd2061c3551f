package dev.fauxband.coap;

/** The four message types and their codes on the wire (RFC 7252 §3). */
public enum CoapType {
    CON(0),
    NON(1),
    ACK(2),
    RST(3);

    private final int code;

    CoapType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** @param code 0–3 */
    public static CoapType of(int code) {
        return switch (code) {
            case 0 -> CON;
            case 1 -> NON;
            case 2 -> ACK;
            case 3 -> RST;
            default -> throw new IllegalArgumentException("no message type " + code);
        };
    }
}
