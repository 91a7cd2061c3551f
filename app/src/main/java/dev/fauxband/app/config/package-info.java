/** Configuration: fauxband.yaml and variables, each key an option of run; personalities from YAML files. */
@NullMarked
package dev.fauxband.app.config;

import org.jspecify.annotations.NullMarked;
