package org.pyft.objects.code;

import org.pyft.builtin.Signature;

import java.util.Arrays;
import java.util.Objects;

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
        Object docstring) {
    /** Whether the facts that equal code objects share are the same; CPython compares neither the file nor the qualified name. */
    boolean means(CodeInfo other) {
        return this == other
                || name.equals(other.name)
                        && firstLine == other.firstLine
                        && flags == other.flags
                        && Arrays.equals(signature.names(), other.signature.names())
                        && signature.positionalOnlyCount() == other.signature.positionalOnlyCount()
                        && signature.positionalCount() == other.signature.positionalCount()
                        && Arrays.equals(varNames, other.varNames)
                        && Arrays.equals(cellVars, other.cellVars)
                        && Arrays.equals(freeVars, other.freeVars);
    }

    /** A hash that goes with {@link #means}. */
    int hash() {
        return Objects.hash(name, firstLine, flags, signature.positionalCount(), varNames.length);
    }
}
