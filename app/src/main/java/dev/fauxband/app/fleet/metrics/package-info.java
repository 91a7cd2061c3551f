/** Figures of a running fleet for Prometheus. */
@NullMarked
package dev.fauxband.app.fleet.metrics;

import org.jspecify.annotations.NullMarked;
