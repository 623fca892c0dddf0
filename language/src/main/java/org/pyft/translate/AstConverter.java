package org.pyft.translate;

import org.pyft.PyContext;
import org.pyft.syntax.Mode;
import org.pyft.syntax.tree.Mod;

/** Converts between syntax trees and the node objects of the module {@code ast}; the module {@code _ast} registers it when it is first imported. */
public interface AstConverter {
    /** Holds the converter of a context. */
    final class Registration {
        private volatile AstConverter converter;

        /** Makes {@code compile} know the converter. */
        public void set(AstConverter value) {
            converter = value;
        }
    }

    /** Where a context's converter is registered. */
    static Registration registration(PyContext context) {
        return context.moduleStates().get(Registration.class, Registration::new);
    }

    /** The converter, or null while nobody has imported {@code _ast}. */
    static AstConverter of(PyContext context) {
        return registration(context).converter;
    }

    /** Whether the value is a node object. */
    boolean isTree(Object value);

    /** TypeError if the node object is no root of a tree of {@code mode}. */
    void checkRoot(Object value, Mode mode);

    /** The tree that a node object stands for; TypeError or ValueError if it is no root of {@code mode} or malformed. */
    Mod toTree(Object value, Mode mode);

    /** Node objects for a tree. */
    Object fromTree(Mod tree, boolean optimized, int optimization);
}
