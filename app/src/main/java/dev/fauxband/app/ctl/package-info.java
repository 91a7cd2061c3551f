/** The command ctl: a client of the control door. */
@NullMarked
package dev.fauxband.app.ctl;

import org.jspecify.annotations.NullMarked;
