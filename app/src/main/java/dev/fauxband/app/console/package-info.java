/** The web console: a page on the control door, and what it needs to know beyond it. */
@NullMarked
package dev.fauxband.app.console;

import org.jspecify.annotations.NullMarked;
