package org.pyft.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a class whose {@link Builtin} methods are the functions of a Java-written module. Generates {@code <Class>Table} and an entry
 * of the module index. A static method {@code init(PyModule module)}, if there is one, runs when the module is created and adds types and constants.
 */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface BuiltinModule {
    /** The module's name, for example {@code "_thread"}. */
    String value();
}
