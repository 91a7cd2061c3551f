/**
 * Pseudo terminals on Linux, called through JNA: one thread and one epoll for all of them.
 *
 * <p>The rules that real hosts taught. We hold masters only, never a slave: a held slave would keep the last host's
 * echo, exclusive lock and unread output for the next one, and would hide whether anybody is attached. A master's
 * hang-up (POLLHUP, EIO) is the truth about that; it comes when the last host closes. When one opens, a master says
 * nothing, so inotify wakes us.
 */
@NullMarked
package dev.fauxband.io.dte.pty;

import org.jspecify.annotations.NullMarked;
