package org.pyft.modules.symtable;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.list.PyList;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.syntax.scope.Scope;
import org.pyft.syntax.scope.Symbol;

/** {@code symtable entry}: a scope with its names, as the module {@code symtable} looks at it. */
public final class PySymbolTable extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("symtable entry", new SymbolTableMethodsTable()).notSubclassable();

    private final Scope scope;
    private final long id;
    private final PyDict symbols = new PyDict();
    private final PyList variableNames;
    private final PyList children;

    private PySymbolTable(Scope scope) {
        this.scope = scope;
        this.id = System.identityHashCode(scope);
        for (Symbol symbol : scope.symbols()) {
            symbols.put(Str.of(symbol.name()), (long) symbol.symtableFlags());
        }
        variableNames =
                new PyList(
                        scope.varNames().stream()
                                .filter(
                                        name ->
                                                scope.symbol(name) != null
                                                        && scope.symbol(name).isParameter())
                                .map(Str::of)
                                .toArray());
        children = new PyList(scope.children().stream().map(PySymbolTable::of).toArray());
    }

    /** The table of a scope and of the scopes inside it. */
    static PySymbolTable of(Scope scope) {
        return new PySymbolTable(scope);
    }

    Scope getScope() {
        return scope;
    }

    long getId() {
        return id;
    }

    int getLine() {
        return scope.span() == null ? 0 : scope.span().line();
    }

    PyDict getSymbols() {
        return symbols;
    }

    PyList getVariableNames() {
        return variableNames;
    }

    PyList getChildren() {
        return children;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visit(symbols);
        publisher.visit(variableNames);
        publisher.visit(children);
    }
}
