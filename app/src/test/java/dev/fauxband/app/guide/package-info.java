/** Runs what docs/guide.md tells its readers to type. */
@NullMarked
package dev.fauxband.app.guide;

import org.jspecify.annotations.NullMarked;
