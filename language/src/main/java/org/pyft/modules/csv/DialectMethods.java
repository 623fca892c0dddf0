package org.pyft.modules.csv;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

/** Attributes of {@code _csv.Dialect}. */
@BuiltinType("_csv.Dialect")
final class DialectMethods {
    private DialectMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        return DialectOptions.create(type, args, kwargs);
    }

    @Builtin("__reduce__($self, /)")
    static Object reduce(PyDialect self) {
        throw PyErr.typeError("cannot pickle 'Dialect' instances");
    }

    @Builtin("__reduce_ex__($self, protocol, /)")
    static Object reduceWithProtocol(PyDialect self, Object protocol) {
        return reduce(self);
    }

    private static Object character(int c) {
        return c == PyDialect.NOT_SET ? PyNone.NONE : Str.fromCodePoint(c);
    }

    @Getter("delimiter")
    static Object delimiter(PyDialect self) {
        return character(self.delimiter);
    }

    @Getter("doublequote")
    static Object doubleQuote(PyDialect self) {
        return self.doubleQuote;
    }

    @Getter("escapechar")
    static Object escape(PyDialect self) {
        return character(self.escape);
    }

    @Getter("lineterminator")
    static Object lineTerminator(PyDialect self) {
        return self.lineTerminator;
    }

    @Getter("quotechar")
    static Object quote(PyDialect self) {
        return character(self.quote);
    }

    @Getter("quoting")
    static Object quoting(PyDialect self) {
        return (long) self.quoting;
    }

    @Getter("skipinitialspace")
    static Object skipInitialSpace(PyDialect self) {
        return self.skipInitialSpace;
    }

    @Getter("strict")
    static Object strict(PyDialect self) {
        return self.strict;
    }
}
