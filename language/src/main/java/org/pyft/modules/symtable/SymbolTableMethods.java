package org.pyft.modules.symtable;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.str.Str;

/** Attributes of {@code symtable entry}. */
@BuiltinType("symtable entry")
final class SymbolTableMethods {
    private SymbolTableMethods() {}

    @Builtin("__repr__($self, /)")
    static Object repr(PySymbolTable self) {
        return Str.of(
                "<symtable entry "
                        + self.getScope().symtableName()
                        + "("
                        + self.getId()
                        + "), line "
                        + self.getLine()
                        + ">");
    }

    @Getter("id")
    static Object id(PySymbolTable self) {
        return self.getId();
    }

    @Getter("name")
    static Object name(PySymbolTable self) {
        return Str.of(self.getScope().symtableName());
    }

    @Getter("symbols")
    static Object symbols(PySymbolTable self) {
        return self.getSymbols();
    }

    @Getter("varnames")
    static Object variableNames(PySymbolTable self) {
        return self.getVariableNames();
    }

    @Getter("children")
    static Object children(PySymbolTable self) {
        return self.getChildren();
    }

    @Getter("nested")
    static Object nested(PySymbolTable self) {
        return self.getScope().isNested() ? 1L : 0L;
    }

    @Getter("type")
    static Object type(PySymbolTable self) {
        return (long) self.getScope().kind().symtableType();
    }

    @Getter("lineno")
    static Object line(PySymbolTable self) {
        return (long) self.getLine();
    }
}
