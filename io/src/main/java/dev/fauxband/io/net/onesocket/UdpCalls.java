package dev.fauxband.io.net.onesocket;

/** The calls that carry datagrams. A call that fails gives −1 and leaves its reason in {@link #error}. */
interface UdpCalls {
    /** {@code recvmmsg} that does not wait: how many of the {@code count} messages were filled. */
    int receive(int socket, long messages, int count, int flags);

    /** {@code sendmmsg}: how many of the {@code count} messages have left, from the first on. */
    int send(int socket, long messages, int count);

    /** The {@code errno} of the last call of this thread, if that failed. */
    int error();
}
