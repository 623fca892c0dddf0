package org.pyft.modules.string;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.FormatString;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;

/** The module {@code _string}: the parser of {@code str.format} for {@code string.Formatter}. */
@BuiltinModule("_string")
public final class StringModule {
    private StringModule() {}

    @Builtin("formatter_parser(string, /)")
    static Object parse(Object string) {
        return new FormatIterator(new FormatString(text(string)));
    }

    @Builtin("formatter_field_name_split(string, /)")
    static Object splitFieldName(Object string) {
        FormatString.FieldName name = new FormatString.FieldName(text(string));
        Object first = name.firstIndex() >= 0 ? (Object) (long) name.firstIndex() : name.first();
        List<Object> rest = new ArrayList<>();
        while (name.next()) {
            rest.add(PyTuple.of(name.isAttribute(), name.isAttribute() ? name.name() : name.key()));
        }
        return PyTuple.of(first, Py.iter(PyList.of(rest.toArray())));
    }

    private static TruffleString text(Object value) {
        if (PyWrapper.unwrap(value) instanceof TruffleString text) {
            return text;
        }
        throw PyErr.typeError("expected str, got %s", Types.nameOf(value));
    }

    /** The tuple that {@code Formatter.parse} gives for a piece of a format. */
    static PyTuple piece(FormatString parser) {
        if (parser.fieldName() == null) {
            return PyTuple.of(parser.literal(), PyNone.NONE, PyNone.NONE, PyNone.NONE);
        }
        return PyTuple.of(
                parser.literal(),
                parser.fieldName(),
                parser.spec(),
                parser.conversion() == 0 ? PyNone.NONE : Str.fromCodePoint(parser.conversion()));
    }
}
