package org.pyft.objects.type;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.ArrayList;
import java.util.List;

/** Type parameters of generic aliases and unions: finding and substituting them (PEP 585, 646, 696). */
final class GenericParameters {
    private GenericParameters() {}

    /** The distinct type parameters among {@code arguments}, in order of appearance. */
    static PyTuple collect(Object[] arguments) {
        List<Object> found = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof PyType) {
                // Its attributes would be those of its instances.
                continue;
            }
            if (Py.lookupAttr(argument, "__typing_subst__") != null) {
                addAll(found, new Object[] {argument});
                continue;
            }
            Object inner = Py.lookupAttr(argument, "__parameters__");
            if (inner == null && isSequence(argument)) {
                inner = collect(Py.toArray(argument));
            }
            if (inner instanceof PyTuple parameters) {
                addAll(found, parameters.toArray());
            }
        }
        return PyTuple.of(found.toArray());
    }

    private static boolean isSequence(Object argument) {
        return argument instanceof PyTuple || argument instanceof PyList;
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
        Object given = unpacked(item);
        for (Object parameter : parameters.toArray()) {
            Object prepare = Py.lookupAttr(parameter, "__typing_prepare_subst__");
            if (prepare != null && prepare != PyNone.NONE) {
                given =
                        Py.call(
                                prepare,
                                self,
                                given instanceof PyTuple ? given : PyTuple.of(given));
            }
        }
        Object[] values = given instanceof PyTuple tuple ? tuple.toArray() : new Object[] {given};
        if (values.length != count) {
            throw PyErr.typeError(
                    "Too %s arguments for %s; actual %s, expected %s",
                    values.length > count ? "many" : "few", Py.repr(self), values.length, count);
        }
        return substituteAll(arguments, parameters, values);
    }

    /** The arguments with unpacked tuples of known length, such as {@code *tuple[int, str]}, spread. */
    private static PyTuple unpacked(Object item) {
        List<Object> result = new ArrayList<>();
        for (Object argument :
                item instanceof PyTuple tuple ? tuple.toArray() : new Object[] {item}) {
            Object inner =
                    argument instanceof PyType
                            ? null
                            : Py.lookupAttr(argument, "__typing_unpacked_tuple_args__");
            if (inner instanceof PyTuple tuple
                    && !(tuple.size() > 0 && tuple.get(tuple.size() - 1) == PyEllipsis.ELLIPSIS)) {
                result.addAll(List.of(tuple.toArray()));
            } else {
                result.add(argument);
            }
        }
        return PyTuple.of(result.toArray());
    }

    private static Object[] substituteAll(Object[] arguments, PyTuple parameters, Object[] values) {
        List<Object> result = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument instanceof PyType) {
                result.add(argument);
                continue;
            }
            if (isSequence(argument)) {
                Object[] inner = substituteAll(Py.toArray(argument), parameters, values);
                result.add(argument instanceof PyTuple ? PyTuple.of(inner) : new PyList(inner));
                continue;
            }
            Object flag = Py.lookupAttr(argument, "__typing_is_unpacked_typevartuple__");
            boolean unpack = flag != null && Py.isTrue(flag);
            Object method = Py.lookupAttr(argument, "__typing_subst__");
            Object replaced =
                    method != null
                            ? Py.call(method, values[indexOf(parameters, argument)])
                            : substituteInner(argument, parameters, values);
            if (unpack) {
                if (!(replaced instanceof PyTuple tuple)) {
                    throw PyErr.typeError(
                            "expected __typing_subst__ of %s objects to return a tuple, not %s",
                            Types.of(argument), Types.of(replaced));
                }
                result.addAll(List.of(tuple.toArray()));
            } else {
                result.add(replaced);
            }
        }
        return result.toArray();
    }

    /** Substitutes in a generic argument such as the {@code list[T]} of {@code dict[str, list[T]]}. */
    private static Object substituteInner(Object argument, PyTuple parameters, Object[] values) {
        if (!(Py.lookupAttr(argument, "__parameters__") instanceof PyTuple own)
                || own.size() == 0) {
            return argument;
        }
        List<Object> result = new ArrayList<>();
        for (Object parameter : own.toArray()) {
            int index = indexOf(parameters, parameter);
            if (index < 0) {
                result.add(parameter);
            } else if (values[index] instanceof PyTuple tuple
                    && Types.of(parameter).lookup("__iter__") != null) {
                // A TypeVarTuple stands for several arguments.
                result.addAll(List.of(tuple.toArray()));
            } else {
                result.add(values[index]);
            }
        }
        return Py.getItem(argument, PyTuple.of(result.toArray()));
    }

    private static int indexOf(PyTuple parameters, Object parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i) == parameter) {
                return i;
            }
        }
        return -1;
    }
}
