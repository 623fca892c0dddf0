package org.pyft.builtin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The setter of an attribute of a built-in type: a static method of the object and the value; a null value means deletion. */
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
public @interface Setter {
    /** The attribute's name; a getter of the same name must exist. */
    String value();
}
