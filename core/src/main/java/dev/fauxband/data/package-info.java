/** Small value types that every room uses: octets, addresses, datagrams, seeded numbers. */
@NullMarked
package dev.fauxband.data;

import org.jspecify.annotations.NullMarked;
