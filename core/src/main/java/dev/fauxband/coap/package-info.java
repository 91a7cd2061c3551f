/** CoAP (RFC 7252, 7641, 7959): messages, exchanges, deduplication, blocks. Knows no LwM2M. */
@NullMarked
package dev.fauxband.coap;

import org.jspecify.annotations.NullMarked;
