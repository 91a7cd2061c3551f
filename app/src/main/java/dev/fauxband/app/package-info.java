/** The command line: what a user types, and what is printed. */
@NullMarked
package dev.fauxband.app;

import org.jspecify.annotations.NullMarked;
