/**
 * One UDP socket for all modules of a shard, on 64-bit Linux: a source address each, many datagrams a system call.
 *
 * <p>The system is called through JNA with numbers only. What it reads and writes lies in blocks of native memory that
 * are laid out once; nothing is allocated for a datagram but the datagram.
 */
@NullMarked
package dev.fauxband.io.net.onesocket;

import org.jspecify.annotations.NullMarked;
