/** The command run: a module, its doors, its trace. */
@NullMarked
package dev.fauxband.app.run;

import org.jspecify.annotations.NullMarked;
