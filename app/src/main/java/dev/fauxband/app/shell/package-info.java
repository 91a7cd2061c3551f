/** What lets a shell know the command line: completion and a man page, both made from its declarations. */
@NullMarked
package dev.fauxband.app.shell;

import org.jspecify.annotations.NullMarked;
