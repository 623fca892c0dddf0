package org.pyft.translate;

import org.pyft.PyFTLanguage;
import org.pyft.syntax.scope.ScopeTree;
import org.pyft.syntax.tree.Mod;

/**
 * What the translation of all code objects of one compilation has in common.
 */
record Unit(
        PyFTLanguage language,
        Mod mod,
        String filename,
        ScopeTree scopes,
        int optimization,
        int inheritedFlags) {
    /** Whether the code objects of both compilations do the same. */
    boolean means(Unit other) {
        return this == other
                || optimization == other.optimization
                        && scopes.futures().flags() == other.scopes.futures().flags()
                        && mod != null
                        && mod.equals(other.mod);
    }

    /** Whether asserts are kept. */
    boolean keepsAsserts() {
        return optimization < 1;
    }

    /** Whether documentation strings are kept. */
    boolean keepsDocstrings() {
        return optimization < 2;
    }
}
