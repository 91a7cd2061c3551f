/** {@code fauxband ets}: the enabler test cases from the command line. */
@NullMarked
package dev.fauxband.app.ets;

import org.jspecify.annotations.NullMarked;
