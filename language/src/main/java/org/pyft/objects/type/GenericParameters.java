package org.pyft.objects.type;

import java.util.ArrayList;
import java.util.List;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** Type parameters of generic aliases and unions: finding and substituting them (PEP 585, 646, 696). */
final class GenericParameters {
    private GenericParameters() {
    }

    /** The distinct type parameters among {@code arguments}, in order of appearance. */
    static PyTuple collect(Object[] arguments) {
        List<Object> found = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof PyType) {
                continue;
            }
            if (argument instanceof PyTuple tuple) {
                addAll(found, collect(tuple.toArray()).toArray());
            } else if (Py.lookupAttr(argument, "__typing_subst__") != null) {
                addAll(found, new Object[]{argument});
            } else if (Py.lookupAttr(argument, "__parameters__") instanceof PyTuple inner) {
                addAll(found, inner.toArray());
            }
        }
        return PyTuple.of(found.toArray());
    }

    private static void addAll(List<Object> found, Object[] items) {
        for (Object item : items) {
            if (found.stream().noneMatch(other -> other == item)) {
                found.add(item);
            }
        }
    }

    /** {@code arguments} with {@code parameters} replaced by {@code item} (a tuple, or one argument). */
    static Object[] substitute(Object self, Object[] arguments, PyTuple parameters, Object item) {
        int count = parameters.size();
        if (count == 0) {
            throw PyErr.typeError("%s is not a generic class", Py.repr(self));
        }
        PyTuple given = item instanceof PyTuple tuple ? tuple : PyTuple.of(item);
        for (Object parameter : parameters.toArray()) {
            Object prepare = Py.lookupAttr(parameter, "__typing_prepare_subst__");
            if (prepare != null && prepare != PyNone.NONE) {
                given = (PyTuple) Py.call(prepare, self, given);
            }
        }
        if (given.size() != count) {
            throw PyErr.typeError("Too %s arguments for %s; actual %s, expected %s", given.size() > count ? "many" : "few", Py.repr(self), given.size(), count);
        }
        return substituteAll(arguments, parameters, given);
    }

    private static Object[] substituteAll(Object[] arguments, PyTuple parameters, PyTuple given) {
        List<Object> result = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof PyType) {
                result.add(argument);
                continue;
            }
            if (argument instanceof PyTuple tuple) {
                result.add(PyTuple.of(substituteAll(tuple.toArray(), parameters, given)));
                continue;
            }
            Object unpacked = Py.lookupAttr(argument, "__typing_is_unpacked_typevartuple__");
            boolean unpack = unpacked != null && Py.isTrue(unpacked);
            Object method = Py.lookupAttr(argument, "__typing_subst__");
            Object replaced = argument;
            if (method != null) {
                replaced = Py.call(method, given.get(indexOf(parameters, argument)));
            } else if (Py.lookupAttr(argument, "__parameters__") instanceof PyTuple inner && inner.size() > 0) {
                Object[] values = new Object[inner.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = given.get(indexOf(parameters, inner.get(i)));
                }
                replaced = Py.getItem(argument, PyTuple.of(values));
            }
            if (unpack && replaced instanceof PyTuple tuple) {
                result.addAll(List.of(tuple.toArray()));
            } else {
                result.add(replaced);
            }
        }
        return result.toArray();
    }

    private static int indexOf(PyTuple parameters, Object parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        return 0;
    }
}
