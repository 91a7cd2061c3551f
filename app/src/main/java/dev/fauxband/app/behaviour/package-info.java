/** What the host programs of a fleet do, as files: read, shown, and the ready-made ones. */
@NullMarked
package dev.fauxband.app.behaviour;

import org.jspecify.annotations.NullMarked;
