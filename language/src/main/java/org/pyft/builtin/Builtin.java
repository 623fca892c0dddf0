package org.pyft.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A built-in function or method: a static Java method with its Python signature. See docs/architecture.md. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Builtin {
    /** Name and signature in the form of CPython's clinic, for example {@code "pop($self, index=-1, /)"}. */
    String value();

    /** Whether compiled code may inline the method; otherwise it runs behind a boundary. */
    boolean inline() default false;

    /** The guarantee a mutating method gives other threads, in the words of the atomicity table; empty if it mutates nothing. */
    String atomicity() default "";

    /** The docstring. */
    String doc() default "";
}
