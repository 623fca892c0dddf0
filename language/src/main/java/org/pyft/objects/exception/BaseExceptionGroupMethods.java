package org.pyft.objects.exception;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.list.PyList;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

/** Attributes of {@code BaseExceptionGroup}. */
@BuiltinType("BaseExceptionGroup")
final class BaseExceptionGroupMethods {
    private BaseExceptionGroupMethods() {}

    @Builtin("__new__($type, /, *args, **kwargs)")
    static Object create(PyType type, Object[] args, PyDict kwargs) {
        if (args.length != 2) {
            throw PyErr.typeError(
                    "BaseExceptionGroup.__new__() takes exactly 2 arguments (%s given)",
                    args.length);
        }
        Object message = args[0];
        Object exceptions = args[1];
        if (!(PyWrapper.unwrap(message) instanceof TruffleString)) {
            throw PyErr.typeError(
                    "BaseExceptionGroup.__new__() argument 1 must be str, not %s",
                    Types.of(message));
        }
        if (Types.of(exceptions).lookup("__getitem__") == null
                || !Types.of(exceptions).isSequenceLike()
                        && !(exceptions instanceof PyList)
                        && !(exceptions instanceof PyTuple)) {
            throw PyErr.typeError("second argument (exceptions) must be a sequence");
        }
        Object[] items = Py.toArray(exceptions);
        if (items.length == 0) {
            throw PyErr.valueError("second argument (exceptions) must be a non-empty sequence");
        }
        boolean allExceptions = true;
        for (int i = 0; i < items.length; i++) {
            if (!(items[i] instanceof PyBaseException item)) {
                throw PyErr.valueError(
                        "Item %s of second argument (exceptions) is not an exception", i);
            }
            allExceptions &= item.getType().isSubtypeOf(ExceptionTypes.EXCEPTION);
        }
        PyType actual = type;
        if (type == ExceptionTypes.BASE_EXCEPTION_GROUP && allExceptions) {
            actual = ExceptionTypes.EXCEPTION_GROUP;
        } else if (!allExceptions && type == ExceptionTypes.EXCEPTION_GROUP) {
            throw PyErr.typeError("Cannot nest BaseExceptions in an ExceptionGroup");
        } else if (!allExceptions && type.isSubtypeOf(ExceptionTypes.EXCEPTION)) {
            throw PyErr.typeError("Cannot nest BaseExceptions in '%s'", type.getShortName());
        }
        PyBaseException group =
                new PyBaseException(actual.instanceShape(), PyTuple.of(message, exceptions));
        ExceptionFields.set(group, ExceptionFields.MESSAGE, message);
        ExceptionFields.set(group, ExceptionFields.EXCEPTIONS, PyTuple.of(items));
        return group;
    }

    @Builtin("__init__($self, /, *args, **kwargs)")
    static void init(PyBaseException self, Object[] args, PyDict kwargs) {
        if (kwargs.size() > 0) {
            throw PyErr.typeError("%s() takes no keyword arguments", Types.of(self).getShortName());
        }
        self.setArgs(PyTuple.of(args));
    }

    @Builtin("__class_getitem__($type, item, /)")
    static Object classGetItem(PyType type, Object item) {
        return org.pyft.objects.type.PyGenericAlias.of(type, item);
    }

    @Builtin("__str__($self, /)")
    static String str(PyBaseException self) {
        int count = exceptions(self).size();
        return Py.strString(message(self))
                + " ("
                + count
                + " sub-exception"
                + (count == 1 ? "" : "s")
                + ")";
    }

    @Builtin("__repr__($self, /)")
    static String repr(PyBaseException self) {
        Object original = self.getArgs().size() > 1 ? self.getArgs().get(1) : exceptions(self);
        return Types.of(self).getShortName()
                + "("
                + Py.reprString(message(self))
                + ", "
                + Py.reprString(
                        original instanceof PyList
                                ? new PyList(exceptions(self).toArray().clone())
                                : exceptions(self))
                + ")";
    }

    @Getter("message")
    static Object message(PyBaseException self) {
        return ExceptionFields.get(self, ExceptionFields.MESSAGE);
    }

    @Getter("exceptions")
    static PyTuple exceptions(PyBaseException self) {
        return (PyTuple) ExceptionFields.get(self, ExceptionFields.EXCEPTIONS);
    }

    @Builtin("derive($self, excs, /)")
    static Object derive(PyBaseException self, Object exceptions) {
        return Py.call(ExceptionTypes.BASE_EXCEPTION_GROUP, message(self), exceptions);
    }

    @Builtin("subgroup($self, matcher_value, /)")
    static Object subgroup(PyBaseException self, Object condition) {
        Object[] parts = GroupPartition.split(self, GroupPartition.matcher(condition), false);
        return parts[0];
    }

    @Builtin("split($self, matcher_value, /)")
    static Object split(PyBaseException self, Object condition) {
        return PyTuple.of(GroupPartition.split(self, GroupPartition.matcher(condition), true));
    }
}
