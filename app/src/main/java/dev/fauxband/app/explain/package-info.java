/** What a log means, line by line, and what went wrong in it. */
@NullMarked
package dev.fauxband.app.explain;

import org.jspecify.annotations.NullMarked;
