/** JMH benchmarks; CONTRIBUTING.md says how to run them. */
@NullMarked
package dev.fauxband.bench;

import org.jspecify.annotations.NullMarked;
