/** {@code fauxband scenarios}: the scripts that come with it, each with a sentence, to be read and to be run. */
@NullMarked
package dev.fauxband.app.scenario;

import org.jspecify.annotations.NullMarked;
