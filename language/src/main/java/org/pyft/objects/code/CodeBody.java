package org.pyft.objects.code;

import com.oracle.truffle.api.RootCallTarget;

import org.pyft.syntax.tree.Span;

/**
 * What a code object runs. It is made when the code is first called or when its constants are asked for, so that functions that are
 * never called cost no nodes.
 */
public abstract class CodeBody {
    /** Translates the syntax tree to nodes. Called once, under a lock. */
    protected abstract Translated translate(PyCode code);

    /** The compilation that the code belongs to, as the translator knows it. */
    public abstract Object unit();

    /** The scope that the code belongs to, as the translator knows it. */
    public abstract Object scope();

    /** Whether both bodies do the same at the same places of the source. */
    public abstract boolean means(CodeBody other);

    /**
     * The result of the translation.
     *
     * @param target what a call of the function calls
     * @param positions the source positions that the nodes' indexes refer to
     * @param layout where the variables live in the frame
     * @param constants {@code co_consts}
     * @param names {@code co_names}
     */
    public record Translated(
            RootCallTarget target,
            Span[] positions,
            VariableLayout layout,
            Object[] constants,
            String[] names) {}
}
