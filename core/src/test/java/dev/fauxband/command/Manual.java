package dev.fauxband.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which parts of the manual a test holds the module to: {@code 3.10}, {@code 3.10 note 1}, {@code 3.10 example}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Manual {
    String[] value();
}
