/** What can be read about the module, on the screen and in {@code docs/}: made from its declarations and fields. */
@NullMarked
package dev.fauxband.app.docs;

import org.jspecify.annotations.NullMarked;
