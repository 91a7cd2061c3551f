/** The commands of the module, one class per manual section: the only place that knows AT and LwM2M. */
@NullMarked
package dev.fauxband.command;

import org.jspecify.annotations.NullMarked;
