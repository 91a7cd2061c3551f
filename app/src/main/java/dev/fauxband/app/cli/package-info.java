/** What sub-commands share: exit codes, sentences about mistakes, options, the way out. */
@NullMarked
package dev.fauxband.app.cli;

import org.jspecify.annotations.NullMarked;
