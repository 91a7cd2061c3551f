/**
 * DTLS 1.2 with pre-shared keys beneath the modules (RFC 6347, RFC 4279), by Scandium: datagrams go in plain and come
 * out plain, on the thread of the shard. Knows nothing of what they mean.
 */
@NullMarked
package dev.fauxband.io.net.dtls;

import org.jspecify.annotations.NullMarked;
