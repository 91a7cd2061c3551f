package dev.fauxband.coap;

/** Option numbers (RFC 7252 §5.10, RFC 7641 §2, RFC 7959 §2.1, §4). */
public final class OptionNumber {
    public static final int IF_MATCH = 1;
    public static final int URI_HOST = 3;
    public static final int ETAG = 4;
    public static final int IF_NONE_MATCH = 5;
    public static final int OBSERVE = 6;
    public static final int URI_PORT = 7;
    public static final int LOCATION_PATH = 8;
    public static final int URI_PATH = 11;
    public static final int CONTENT_FORMAT = 12;
    public static final int MAX_AGE = 14;
    public static final int URI_QUERY = 15;
    public static final int ACCEPT = 17;
    public static final int LOCATION_QUERY = 20;
    public static final int BLOCK2 = 23;
    public static final int BLOCK1 = 27;
    public static final int SIZE2 = 28;
    public static final int PROXY_URI = 35;
    public static final int PROXY_SCHEME = 39;
    public static final int SIZE1 = 60;

    private OptionNumber() {}

    /** An odd number is critical: who does not know it must not go on as if it were absent (RFC 7252 §5.4.1). */
    public static boolean critical(int number) {
        return (number & 1) == 1;
    }
}
