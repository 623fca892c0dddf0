package org.pyft.objects.structseq;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** What every {@link StructSequence} type has on top of {@code tuple}. */
@BuiltinType("structseq")
public final class StructSequenceMethods {
    private StructSequenceMethods() {}

    @Builtin("__new__($type, sequence, dict={})")
    static Object create(PyType type, Object sequence, Object dict) {
        return StructSequence.of(type).construct(sequence, dict);
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyTuple self) {
        StructSequence definition = StructSequence.of(self.getType());
        StringBuilder out = new StringBuilder(self.getType().getName()).append('(');
        int name = 0;
        String[] fields = definition.fields();
        for (int i = 0; i < self.size(); i++) {
            // A nameless element borrows the next name, as the hidden field of that name has the
            // same meaning.
            while (fields[name] == null) {
                name++;
            }
            out.append(i == 0 ? "" : ", ")
                    .append(fields[name++])
                    .append('=')
                    .append(Py.reprString(self.get(i)));
        }
        return out.append(')').toString();
    }

    @Builtin("__reduce__($self, /)")
    static PyTuple reduce(PyTuple self) {
        StructSequence definition = StructSequence.of(self.getType());
        PyDict hidden = new PyDict();
        String[] fields = definition.fields();
        for (int i = definition.visibleCount(); i < fields.length; i++) {
            hidden.put(Str.of(fields[i]), StructSequence.get(self, i));
        }
        return PyTuple.of(self.getType(), PyTuple.of(PyTuple.of(self.toArray().clone()), hidden));
    }

    @Builtin("__replace__($self, /, *args, **changes)")
    static Object replace(PyTuple self, Object[] args, PyDict changes) {
        if (args.length > 0) {
            throw PyErr.typeError("__replace__() takes no positional arguments");
        }
        return StructSequence.of(self.getType()).replace(self, changes);
    }
}
