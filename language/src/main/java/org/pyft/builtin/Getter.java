package org.pyft.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The getter of an attribute of a built-in type: a static method of one parameter, the object. May return null: no such attribute. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Getter {
    /** The attribute's name. */
    String value();
}
