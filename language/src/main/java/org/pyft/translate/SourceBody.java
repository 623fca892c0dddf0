package org.pyft.translate;

import org.pyft.objects.code.CodeBody;
import org.pyft.objects.code.PyCode;
import org.pyft.syntax.scope.Scope;

import java.util.Objects;
import java.util.function.Function;

/** The body of a code object that is translated from a scope of a syntax tree when it is first needed. */
final class SourceBody extends CodeBody {
    private final Unit unit;
    private final Scope scope;
    private final Function<PyCode, Translated> translation;

    SourceBody(Unit unit, Scope scope, Function<PyCode, Translated> translation) {
        this.unit = unit;
        this.scope = scope;
        this.translation = translation;
    }

    @Override
    protected Translated translate(PyCode owner) {
        return translation.apply(owner);
    }

    @Override
    public Object unit() {
        return unit;
    }

    @Override
    public Object scope() {
        return scope;
    }

    /** The same place in an equal syntax tree; the name of the file does not matter, as in CPython. */
    @Override
    public boolean means(CodeBody other) {
        return this == other
                || other instanceof SourceBody body
                        && scope.kind() == body.scope.kind()
                        && scope.name().equals(body.scope.name())
                        && Objects.equals(scope.span(), body.scope.span())
                        && Objects.equals(scope.qualifiedName(), body.scope.qualifiedName())
                        && unit.means(body.unit);
    }
}
