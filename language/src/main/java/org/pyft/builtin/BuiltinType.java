package org.pyft.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class whose {@link Builtin} methods are the attributes of a built-in type. Generates {@code <Class>Table}. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BuiltinType {
    /** The type's name, as in error messages. */
    String value();
}
