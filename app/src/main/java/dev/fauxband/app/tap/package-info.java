/** {@code fauxband tap}: listens between a host and a module, changes nothing, and writes down what was said. */
@NullMarked
package dev.fauxband.app.tap;

import org.jspecify.annotations.NullMarked;
