package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.IntConversion;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.iterator.PySequenceIterator;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.syntax.tree.BinaryOperator;
import org.pyft.syntax.tree.CompareOperator;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The protocol operations of the Python data model for Java code that needs no inline cache: every method may run Python code. */
public final class Py {
    private Py() {}

    // Attributes
    // -------------------------------------------------------------------------------------------------------

    /** {@code object.name}. */
    public static Object getAttr(Object object, String name) {
        return GetAttr.get(object, name);
    }

    /** {@code object.name}, or null instead of an AttributeError. */
    public static Object lookupAttr(Object object, String name) {
        return GetAttr.getOrNull(object, name);
    }

    /** {@code hasattr(object, name)}. */
    public static boolean hasAttr(Object object, String name) {
        return GetAttr.getOrNull(object, name) != null;
    }

    /** {@code object.name = value}. */
    public static void setAttr(Object object, String name, Object value) {
        GetAttr.set(object, name, value);
    }

    /** {@code del object.name}. */
    public static void delAttr(Object object, String name) {
        GetAttr.set(object, name, null);
    }

    /** The special method of the object's class bound to the object, or null. */
    public static Object lookupSpecial(Object object, String name) {
        return GetAttr.special(object, name);
    }

    /** Calls a special method looked up on the class; null if the class has none. */
    @TruffleBoundary
    public static Object callSpecialOrNull(Object object, String name, Object... arguments) {
        PyType type = Types.of(object);
        Object method = type.lookup(name);
        return method == null ? null : Operators.callMethod(method, object, type, arguments);
    }

    // Calls
    // ------------------------------------------------------------------------------------------------------------

    /** {@code callable(*arguments)}. */
    public static Object call(Object callable, Object... arguments) {
        return Calls.call(callable, arguments, null);
    }

    /** {@code callable(…)}: the values of {@code keywords} are the last elements of {@code arguments}. */
    public static Object callKw(Object callable, Object[] arguments, String[] keywords) {
        return Calls.call(callable, arguments, keywords);
    }

    /** {@code callable(*arguments, **keywords)} with keywords in a dict (may be null). */
    @TruffleBoundary
    public static Object callDict(Object callable, Object[] arguments, PyDict keywords) {
        if (keywords == null || keywords.size() == 0) {
            return Calls.call(callable, arguments, null);
        }
        Object[] names = keywords.keyArray();
        String[] keys = new String[names.length];
        Object[] all = Arrays.copyOf(arguments, arguments.length + names.length);
        for (int i = 0; i < names.length; i++) {
            if (!(PyWrapper.unwrap(names[i]) instanceof TruffleString name)) {
                throw PyErr.typeError("keywords must be strings");
            }
            keys[i] = Str.intern(name);
            all[arguments.length + i] = keywords.get(names[i]);
        }
        return Calls.call(callable, all, keys);
    }

    /** {@code object.name(*arguments)}. */
    @TruffleBoundary
    public static Object callMethod(Object object, String name, Object... arguments) {
        PyType type = Types.of(object);
        Object method = type.lookup(name);
        if ((method instanceof org.pyft.objects.function.PyFunction
                        || method instanceof org.pyft.objects.descriptor.PyMethodDescriptor)
                && GetAttr.isPlain(type)
                && GetAttr.instanceAttribute(object, name) == null) {
            return Operators.callMethod(method, object, type, arguments);
        }
        return Calls.call(getAttr(object, name), arguments, null);
    }

    /** Whether {@code callable(object)}. */
    public static boolean isCallable(Object object) {
        return Types.of(object).lookup("__call__") != null;
    }

    // Truth, identity, comparison, hash
    // --------------------------------------------------------------------------------

    /** {@code a is b}: numbers by type and value. */
    public static boolean is(Object a, Object b) {
        if (a == b) {
            return true;
        }
        if (a instanceof Long x) {
            return b instanceof Long y && x.longValue() == y.longValue();
        }
        if (a instanceof Boolean x) {
            return b instanceof Boolean y && x.booleanValue() == y.booleanValue();
        }
        if (a instanceof Double x) {
            return b instanceof Double y
                    && Double.doubleToRawLongBits(x) == Double.doubleToRawLongBits(y);
        }
        return a instanceof BigInteger x && x.equals(b);
    }

    /** {@code bool(object)}. */
    @TruffleBoundary
    public static boolean isTrue(Object object) {
        if (object instanceof Boolean b) {
            return b;
        }
        if (object == PyNone.NONE) {
            return false;
        }
        if (object instanceof Long l) {
            return l != 0;
        }
        if (object instanceof TruffleString s) {
            return !Str.isEmpty(s);
        }
        if (object instanceof Double d) {
            return d != 0;
        }
        Object result = callSpecialOrNull(object, "__bool__");
        if (result != null) {
            if (result instanceof Boolean b) {
                return b;
            }
            throw PyErr.typeError("__bool__ should return bool, returned %s", Types.of(result));
        }
        Object length = callSpecialOrNull(object, "__len__");
        return length == null || checkLength(length) != 0;
    }

    /** {@code a is b or a == b}: the comparison containers use. */
    @TruffleBoundary
    public static boolean eq(Object a, Object b) {
        if (is(a, b)) {
            return true;
        }
        if (a instanceof TruffleString x && b instanceof TruffleString y) {
            return Str.equals(x, y);
        }
        return isTrue(Operators.compare(CompareOperator.EQ, a, b));
    }

    /** {@code a op b} for the six rich comparisons. */
    public static Object richCompare(Object a, Object b, CompareOperator operator) {
        return Operators.compare(operator, a, b);
    }

    /** {@code bool(a op b)}; identity counts as equality only through the operands' methods. */
    public static boolean compare(Object a, Object b, CompareOperator operator) {
        return isTrue(Operators.compare(operator, a, b));
    }

    /** {@code hash(object)}. TypeError if the object is not hashable. */
    @TruffleBoundary
    public static long hash(Object object) {
        if (object instanceof TruffleString s) {
            return Str.hash(s);
        }
        if (object instanceof Long l) {
            return Ints.hash(l);
        }
        PyType type = Types.of(object);
        Object method = type.lookup("__hash__");
        if (method == null || method == PyNone.NONE) {
            throw PyErr.typeError("unhashable type: '%s'", type);
        }
        Object result = Operators.callMethod(method, object, type);
        if (result instanceof Long l) {
            return l == -1 ? -2 : l;
        }
        if (Ints.isInt(result)) {
            return Ints.hash(result);
        }
        throw PyErr.typeError("__hash__ method should return an integer");
    }

    /** {@code id(object)}. */
    public static long id(Object object) {
        return org.pyft.objects.Identity.of(object);
    }

    // Text
    // -------------------------------------------------------------------------------------------------------------

    /** {@code str(object)}: a str, possibly an instance of a subclass. */
    @TruffleBoundary
    public static Object strObject(Object object) {
        if (object instanceof TruffleString) {
            return object;
        }
        return text(object, "__str__");
    }

    /** {@code str(object)}. */
    public static TruffleString str(Object object) {
        return (TruffleString) PyWrapper.unwrap(strObject(object));
    }

    /** {@code str(object)} as a Java string. */
    @TruffleBoundary
    public static String strString(Object object) {
        return Str.toJava(str(object));
    }

    /** {@code repr(object)}: a str, possibly an instance of a subclass. */
    @TruffleBoundary
    public static Object reprObject(Object object) {
        return text(object, "__repr__");
    }

    /** {@code repr(object)}. */
    @TruffleBoundary
    public static TruffleString repr(Object object) {
        return (TruffleString) PyWrapper.unwrap(text(object, "__repr__"));
    }

    /** {@code repr(object)} as a Java string. */
    @TruffleBoundary
    public static String reprString(Object object) {
        return Str.toJava(repr(object));
    }

    private static Object text(Object object, String method) {
        Object result = callSpecialOrNull(object, method);
        if (PyWrapper.unwrap(result) instanceof TruffleString) {
            return result;
        }
        throw PyErr.typeError("%s returned non-string (type %s)", method, Types.of(result));
    }

    /** {@code format(object, spec)}. */
    @TruffleBoundary
    public static TruffleString format(Object object, TruffleString spec) {
        if (object instanceof TruffleString s && Str.isEmpty(spec)) {
            return s;
        }
        Object result = callSpecialOrNull(object, "__format__", spec);
        if (PyWrapper.unwrap(result) instanceof TruffleString s) {
            return s;
        }
        throw PyErr.typeError("__format__ must return a str, not %s", Types.of(result));
    }

    // Numbers
    // ----------------------------------------------------------------------------------------------------------

    /** {@code a op b}. */
    public static Object binary(BinaryOperator operator, Object a, Object b) {
        return Operators.binary(operator, a, b);
    }

    /** {@code operator.index(object)}: a Long or BigInteger. */
    @TruffleBoundary
    public static Object index(Object object) {
        Object result = indexOrNull(object);
        if (result == null) {
            throw PyErr.typeError(
                    "'%s' object cannot be interpreted as an integer", Types.of(object));
        }
        return result;
    }

    /** Like {@link #index}, but null if the object has no {@code __index__}. */
    @TruffleBoundary
    public static Object indexOrNull(Object object) {
        if (object instanceof Long) {
            return object;
        }
        if (Ints.isInt(object)) {
            return Ints.plain(object);
        }
        Object result = callSpecialOrNull(object, "__index__");
        if (result == null || result instanceof Long || result instanceof BigInteger) {
            return result;
        }
        if (Ints.isInt(result)) {
            IntConversion.warnSubclass("__index__", result, "int");
            return Ints.plain(result);
        }
        throw PyErr.typeError("__index__ returned non-int (type %s)", Types.of(result));
    }

    /** {@code operator.index(object)} as a long. OverflowError outside its range. */
    @TruffleBoundary
    public static long asLong(Object object) {
        if (index(object) instanceof Long l) {
            return l;
        }
        throw PyErr.overflowError("Python int too large to convert to C long");
    }

    /** {@code operator.index(object)} for an index or size: IndexError outside the range. */
    @TruffleBoundary
    public static long asSize(Object object) {
        if (index(object) instanceof Long l) {
            return l;
        }
        throw PyErr.indexError("cannot fit '%s' into an index-sized integer", Types.of(object));
    }

    /** {@code operator.index(object)} clipped to the long range. */
    @TruffleBoundary
    public static long asClippedLong(Object object) {
        return Ints.clipToLong(index(object));
    }

    /** The value as an int. OverflowError outside the range. */
    public static int asInt(Object object) {
        return org.pyft.builtin.Arguments.toInt(object);
    }

    /** {@code float(object)} through {@code __float__} or {@code __index__}. */
    @TruffleBoundary
    public static double asDouble(Object object) {
        Object plain = PyWrapper.unwrap(object);
        if (plain instanceof Double d && !(object instanceof PyWrapper)) {
            return d;
        }
        if (Ints.isInt(object)) {
            return Ints.toDouble(Ints.plain(object));
        }
        Object result = callSpecialOrNull(object, "__float__");
        if (result != null) {
            if (PyWrapper.unwrap(result) instanceof Double d) {
                return d;
            }
            throw PyErr.typeError(
                    "%s.__float__ returned non-float (type %s)",
                    Types.of(object), Types.of(result));
        }
        Object index = indexOrNull(object);
        if (index == null) {
            throw PyErr.typeError("must be real number, not %s", Types.of(object));
        }
        return Ints.toDouble(index);
    }

    // Containers
    // -------------------------------------------------------------------------------------------------------

    /** {@code len(object)}. */
    @TruffleBoundary
    public static int len(Object object) {
        if (object instanceof PyList list && list.isExact()) {
            return list.size();
        }
        Object result = callSpecialOrNull(object, "__len__");
        if (result == null) {
            throw PyErr.typeError("object of type '%s' has no len()", Types.of(object));
        }
        return (int) Math.min(Integer.MAX_VALUE, checkLength(result));
    }

    /** Checks the result of {@code __len__}. */
    @TruffleBoundary
    public static long checkLength(Object length) {
        Object value = index(length);
        if (Ints.signum(value) < 0) {
            throw PyErr.valueError("__len__() should return >= 0");
        }
        if (value instanceof Long l) {
            return l;
        }
        throw PyErr.overflowError("cannot fit '%s' into an index-sized integer", Types.of(length));
    }

    /** {@code operator.length_hint(object, fallback)}. */
    @TruffleBoundary
    public static long lengthHint(Object object, long fallback) {
        PyType type = Types.of(object);
        if (type.lookup("__len__") != null) {
            try {
                return len(object);
            } catch (PyException e) {
                if (!PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                    throw e;
                }
            }
        }
        Object result;
        try {
            result = callSpecialOrNull(object, "__length_hint__");
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                return fallback;
            }
            throw e;
        }
        if (result == null || result == PyNotImplemented.NOT_IMPLEMENTED) {
            return fallback;
        }
        if (!Ints.isInt(result)) {
            throw PyErr.typeError("__length_hint__ must be an integer, not %s", Types.of(result));
        }
        if (!(Ints.plain(result) instanceof Long hint)) {
            throw PyErr.overflowError("Python int too large to convert to C ssize_t");
        }
        if (hint < 0) {
            throw PyErr.valueError("__length_hint__() should return >= 0");
        }
        return hint;
    }

    /** {@code object[key]}. */
    @TruffleBoundary
    public static Object getItem(Object object, Object key) {
        PyType type = Types.of(object);
        Object method = type.lookup("__getitem__");
        if (method != null) {
            return Operators.callMethod(method, object, type, key);
        }
        if (object instanceof PyType cls) {
            return PyContext.classGetItem(cls, key);
        }
        throw PyErr.typeError("'%s' object is not subscriptable", type);
    }

    /** {@code object[key] = value}. */
    @TruffleBoundary
    public static void setItem(Object object, Object key, Object value) {
        if (callSpecialOrNull(object, "__setitem__", key, value) == null) {
            throw PyErr.typeError("'%s' object does not support item assignment", Types.of(object));
        }
    }

    /** {@code del object[key]}. */
    @TruffleBoundary
    public static void delItem(Object object, Object key) {
        if (callSpecialOrNull(object, "__delitem__", key) == null) {
            throw PyErr.typeError("'%s' object doesn't support item deletion", Types.of(object));
        }
    }

    /** {@code item in container}. */
    @TruffleBoundary
    public static boolean contains(Object container, Object item) {
        PyType type = Types.of(container);
        Object method = type.lookup("__contains__");
        if (method == PyNone.NONE) {
            throw PyErr.typeError("'%s' object is not a container", type);
        }
        if (method != null) {
            return isTrue(Operators.callMethod(method, container, type, item));
        }
        Object iterator;
        try {
            iterator = iter(container);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError("argument of type '%s' is not a container or iterable", type);
            }
            throw e;
        }
        Object next;
        while ((next = next(iterator)) != null) {
            if (eq(next, item)) {
                return true;
            }
        }
        return false;
    }

    // Iteration
    // --------------------------------------------------------------------------------------------------------

    /** {@code iter(object)}; any TypeError gets the text {@code message}. */
    @TruffleBoundary
    public static Object iter(Object object, String message) {
        try {
            return iter(object);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.TYPE_ERROR)) {
                throw PyErr.typeError("%s", message);
            }
            throw e;
        }
    }

    /** {@code iter(object)}. */
    @TruffleBoundary
    public static Object iter(Object object) {
        PyType type = Types.of(object);
        Object method = type.lookup("__iter__");
        if (method == PyNone.NONE) {
            throw PyErr.typeError("'%s' object is not iterable", type);
        }
        if (method != null) {
            Object iterator = Operators.callMethod(method, object, type);
            if (!(iterator instanceof PyIterator)
                    && Types.of(iterator).lookup("__next__") == null) {
                throw PyErr.typeError(
                        "iter() returned non-iterator of type '%s'", Types.of(iterator));
            }
            return iterator;
        }
        if (isOldSequence(type)) {
            return new PySequenceIterator(object);
        }
        throw PyErr.typeError("'%s' object is not iterable", type);
    }

    /** {@code next(iterator)}, or null when it is exhausted. */
    @TruffleBoundary
    public static Object next(Object iterator) {
        if (iterator instanceof PyIterator builtin && builtin.isExact()) {
            return builtin.next();
        }
        try {
            return nextOrStop(iterator);
        } catch (PyException e) {
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    /** {@code iterator.__next__()}: StopIteration at the end. */
    @TruffleBoundary
    public static Object nextOrStop(Object iterator) {
        PyType type = Types.of(iterator);
        Object method = type.lookup("__next__");
        if (method == null) {
            throw PyErr.typeError("'%s' object is not an iterator", type);
        }
        return Operators.callMethod(method, iterator, type);
    }

    /** All items of an iterable, as a fresh array. */
    @TruffleBoundary
    public static Object[] toArray(Object iterable) {
        if (iterable instanceof PyTuple tuple && tuple.isExact()) {
            return tuple.toArray().clone();
        }
        if (iterable instanceof PyList list && list.isExact()) {
            return list.toArray();
        }
        if (iterable instanceof PyDict dict && dict.isExact()) {
            return dict.keyArray();
        }
        return drain(iter(iterable));
    }

    /** The same as CPython collects them into a list: {@link #askLength} comes first. */
    @TruffleBoundary
    public static Object[] toListArray(Object iterable) {
        if (Types.of(iterable).isBuiltin()) {
            return toArray(iterable);
        }
        Object iterator = iter(iterable);
        askLength(iterable);
        return drain(iterator);
    }

    /** Asks for the length, if Python code gives it: for its errors other than TypeError. */
    public static void askLength(Object iterable) {
        if (!Types.of(iterable).isBuiltin()) {
            lengthHint(iterable, 0);
        }
    }

    private static Object[] drain(Object iterator) {
        List<Object> items = new ArrayList<>();
        Object next;
        while ((next = next(iterator)) != null) {
            items.add(next);
            if ((items.size() & 0xfff) == 0) {
                TruffleSafepoint.poll(null);
            }
        }
        return items.toArray();
    }

    /** The same; TypeError with {@code message} if {@code iterable} is none. */
    @TruffleBoundary
    public static Object[] toArray(Object iterable, String message) {
        return toArray(iter(iterable, message));
    }

    /** Whether {@code iter(object)} finds a way to iterate. */
    @TruffleBoundary
    public static boolean isIterable(Object object) {
        PyType type = Types.of(object);
        Object method = type.lookup("__iter__");
        return method != null ? method != PyNone.NONE : isOldSequence(type);
    }

    /** Whether instances without {@code __iter__} are iterated over by index. Built-in sequences have it, so a built-in method means keys. */
    private static boolean isOldSequence(PyType type) {
        Object getItem = type.lookup("__getitem__");
        return getItem != null && !(getItem instanceof PyMethodDescriptor);
    }

    /** Issues a warning for the caller of the running built-in: {@code warnings.warn(message, category)}. */
    @TruffleBoundary
    public static void warn(PyType category, String message) {
        PyContext.get().warn(category, message, 1);
    }

    // Classes
    // ----------------------------------------------------------------------------------------------------------

    /** {@code isinstance(object, classInfo)}. */
    @TruffleBoundary
    public static boolean isInstance(Object object, Object classInfo) {
        PyType type = Types.of(object);
        if (type == classInfo) {
            return true;
        }
        if (classInfo instanceof PyType cls && cls.getMetatype() == PyType.TYPE) {
            return InstanceChecks.isInstance(object, type, cls);
        }
        return InstanceChecks.isInstanceGeneric(object, classInfo);
    }

    /** {@code issubclass(derived, classInfo)}. */
    @TruffleBoundary
    public static boolean isSubclass(Object derived, Object classInfo) {
        return InstanceChecks.isSubclassGeneric(derived, classInfo);
    }
}
