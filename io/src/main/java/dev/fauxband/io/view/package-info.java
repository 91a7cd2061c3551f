/** What can be seen of a module from outside: questions, answered on its shard's thread, and the answers. */
@NullMarked
package dev.fauxband.io.view;

import org.jspecify.annotations.NullMarked;
