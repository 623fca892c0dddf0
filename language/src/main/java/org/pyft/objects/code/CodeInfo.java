package org.pyft.objects.code;

import org.pyft.builtin.Signature;

/**
 * The facts about a code object that are known before it is translated.
 *
 * @param name {@code co_name}
 * @param qualifiedName {@code co_qualname}
 * @param filename {@code co_filename}
 * @param firstLine {@code co_firstlineno}
 * @param signature the parameters
 * @param flags {@code co_flags}
 * @param varNames {@code co_varnames}
 * @param cellVars {@code co_cellvars}
 * @param freeVars {@code co_freevars}
 * @param docstring the documentation string as a Python value, or null
 */
public record CodeInfo(
        String name,
        String qualifiedName,
        String filename,
        int firstLine,
        Signature signature,
        int flags,
        String[] varNames,
        String[] cellVars,
        String[] freeVars,
        Object docstring) {}
