package org.pyft.modules.itertools;

import org.pyft.builtin.BuiltinType;

/** Attributes of {@code itertools._tee_dataobject}: none that Python code could use. */
@BuiltinType("itertools._tee_dataobject")
public final class TeeLinkMethods {
    private TeeLinkMethods() {}
}
