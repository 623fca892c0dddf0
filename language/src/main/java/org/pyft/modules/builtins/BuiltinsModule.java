package org.pyft.modules.builtins;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.nodes.classes.BuildClass;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.Ints;
import org.pyft.objects.iterator.PyCallableIterator;
import org.pyft.objects.list.ListSort;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Operators;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.syntax.tree.BinaryOperator;

/** The module {@code builtins}. */
@BuiltinModule("builtins")
public final class BuiltinsModule {
    private BuiltinsModule() {}

    static void init(PyModule module) {
        BuiltinNames.add(module);
    }

    // Numbers
    // ----------------------------------------------------------------------------------------------------------

    @Builtin(value = "abs(x, /)", inline = true)
    static Object abs(Object number) {
        if (number instanceof Long l && l != Long.MIN_VALUE) {
            return Math.abs(l);
        }
        if (number instanceof Double d) {
            return Math.abs(d);
        }
        return Numbers.abs(number);
    }

    @Builtin("bin(number, /)")
    static String bin(Object number) {
        return Ints.toPrefixedText(Py.index(number), 2);
    }

    @Builtin("oct(number, /)")
    static String oct(Object number) {
        return Ints.toPrefixedText(Py.index(number), 8);
    }

    @Builtin("hex(number, /)")
    static String hex(Object number) {
        return Ints.toPrefixedText(Py.index(number), 16);
    }

    @Builtin("divmod(x, y, /)")
    static Object divmod(Object x, Object y) {
        return Operators.divmod(x, y);
    }

    @Builtin("pow(base, exp, mod=None)")
    static Object pow(Object base, Object exponent, Object modulus) {
        return modulus == null || modulus == PyNone.NONE
                ? Py.binary(BinaryOperator.POW, base, exponent)
                : Operators.power(base, exponent, modulus);
    }

    @Builtin("round(number, ndigits=None)")
    static Object round(Object number, Object digits) {
        return Numbers.round(number, digits == PyNone.NONE ? null : digits);
    }

    @Builtin("sum(iterable, /, start=0)")
    static Object sum(Object iterable, Object start) {
        return Numbers.sum(iterable, start == null ? 0L : start);
    }

    // Text
    // -------------------------------------------------------------------------------------------------------------

    @Builtin("ascii(obj, /)")
    static Object ascii(Object object) {
        Object text = Py.reprObject(object);
        TruffleString plain = (TruffleString) PyWrapper.unwrap(text);
        return Str.isAscii(plain) ? text : Str.escapeNonAscii(plain);
    }

    @Builtin(value = "chr(i, /)", inline = true)
    static Object chr(Object code) {
        if (code instanceof Long l && l >= 0 && l < 256) {
            return Str.fromCodePoint((int) (long) l);
        }
        return Characters.chr(code);
    }

    @Builtin(value = "ord(character, /)", inline = true)
    static Object ord(Object character) {
        if (character instanceof TruffleString string && Str.length(string) == 1) {
            return (long) Str.codePointAt(string, 0);
        }
        return Characters.ord(character);
    }

    @Builtin("repr(obj, /)")
    static Object repr(Object object) {
        return Py.reprObject(object);
    }

    @Builtin("format(value, format_spec='', /)")
    static Object format(Object value, Object specification) {
        if (specification == null) {
            return Py.format(value, Str.EMPTY);
        }
        if (PyWrapper.unwrap(specification) instanceof TruffleString string) {
            return Py.format(value, string);
        }
        throw PyErr.typeError(
                "format() argument 2 must be str, not %s", Types.nameOf(specification));
    }

    // Objects
    // ----------------------------------------------------------------------------------------------------------

    @Builtin(value = "id(obj, /)")
    static long id(Object object) {
        return Py.id(object);
    }

    @Builtin("hash(obj, /)")
    static long hash(Object object) {
        return Py.hash(object);
    }

    @Builtin(value = "callable(obj, /)")
    static boolean callable(Object object) {
        return Py.isCallable(object);
    }

    @Builtin(value = "isinstance(obj, class_or_tuple, /)", inline = true)
    static Object isInstance(Object object, Object classInfo) {
        if (classInfo instanceof PyType && Types.of(object) == classInfo) {
            return true;
        }
        return Py.isInstance(object, classInfo);
    }

    @Builtin("issubclass(cls, class_or_tuple, /)")
    static boolean isSubclass(Object cls, Object classInfo) {
        return Py.isSubclass(cls, classInfo);
    }

    @Builtin("getattr(object, name, default=<unrepresentable>, /)")
    static Object getAttribute(Object object, Object name, Object fallback) {
        String attribute = Reflection.attributeName(name);
        if (fallback == null) {
            return Py.getAttr(object, attribute);
        }
        Object value = Py.lookupAttr(object, attribute);
        return value == null ? fallback : value;
    }

    @Builtin("hasattr(obj, name, /)")
    static boolean hasAttribute(Object object, Object name) {
        return Py.hasAttr(object, Reflection.attributeName(name));
    }

    @Builtin("setattr(obj, name, value, /)")
    static void setAttribute(Object object, Object name, Object value) {
        Py.setAttr(object, Reflection.attributeName(name), value);
    }

    @Builtin("delattr(obj, name, /)")
    static void deleteAttribute(Object object, Object name) {
        Py.delAttr(object, Reflection.attributeName(name));
    }

    @Builtin("dir(object=<unrepresentable>, /)")
    static Object dir(Object object) {
        return object == null ? Reflection.dirOfCaller() : Reflection.dir(object);
    }

    @Builtin("vars(object=<unrepresentable>, /)")
    static Object vars(Object object) {
        return object == null ? Reflection.locals() : Reflection.vars(object);
    }

    @Builtin("globals()")
    static Object globals() {
        return Reflection.globals();
    }

    @Builtin("locals()")
    static Object locals() {
        return Reflection.locals();
    }

    // Iteration
    // --------------------------------------------------------------------------------------------------------

    @Builtin(value = "len(obj, /)", inline = true)
    static Object len(Object object) {
        if (object instanceof PyList list && list.isExact()) {
            return (long) list.size();
        }
        if (object instanceof PyTuple tuple && tuple.isExact()) {
            return (long) tuple.size();
        }
        if (object instanceof TruffleString string) {
            return (long) Str.length(string);
        }
        if (object instanceof PyDict dict && dict.isExact()) {
            return (long) dict.size();
        }
        return Iteration.len(object);
    }

    @Builtin("iter(object, sentinel=<unrepresentable>, /)")
    static Object iter(Object object, Object sentinel) {
        if (sentinel == null) {
            return Py.iter(object);
        }
        if (!Py.isCallable(object)) {
            throw PyErr.typeError("iter(v, w): v must be callable");
        }
        return new PyCallableIterator(object, sentinel);
    }

    @Builtin("next(iterator, default=<unrepresentable>, /)")
    static Object next(Object iterator, Object fallback) {
        return Iteration.next(iterator, fallback);
    }

    @Builtin("aiter(async_iterable, /)")
    static Object asyncIter(Object iterable) {
        Object method = Py.lookupSpecial(iterable, "__aiter__");
        if (method == null) {
            throw PyErr.typeError("'%s' object is not an async iterable", Types.of(iterable));
        }
        Object iterator = Py.call(method);
        if (Types.of(iterator).lookup("__anext__") == null) {
            throw PyErr.typeError(
                    "aiter() returned not an async iterator of type '%s'", Types.of(iterator));
        }
        return iterator;
    }

    @Builtin("anext(aiterator, default=<unrepresentable>, /)")
    static Object asyncNext(Object iterator, Object fallback) {
        Object method = Py.lookupSpecial(iterator, "__anext__");
        if (method == null) {
            throw PyErr.typeError("'%s' object is not an async iterator", Types.of(iterator));
        }
        Object awaitable = Py.call(method);
        return fallback == null ? awaitable : new PyAsyncNext(awaitable, fallback);
    }

    @Builtin("all(iterable, /)")
    static boolean all(Object iterable) {
        return Iteration.all(iterable);
    }

    @Builtin("any(iterable, /)")
    static boolean any(Object iterable) {
        return Iteration.any(iterable);
    }

    @Builtin(
            value = "max(*args, key=None, default=<unrepresentable>)",
            doc =
                    "max(iterable, *, default, key=None)\nmax(first, second, *more, key=None)\n\nThe largest item, or the largest argument.")
    static Object max(Object key, Object fallback, Object[] args) {
        return Extremes.find("max", args, key, fallback, true);
    }

    @Builtin(
            value = "min(*args, key=None, default=<unrepresentable>)",
            doc =
                    "min(iterable, *, default, key=None)\nmin(first, second, *more, key=None)\n\nThe smallest item, or the smallest argument.")
    static Object min(Object key, Object fallback, Object[] args) {
        return Extremes.find("min", args, key, fallback, false);
    }

    @Builtin("sorted(*args, key=None, reverse=False)")
    static Object sorted(Object key, boolean reverse, Object[] args) {
        if (args.length != 1) {
            throw PyErr.typeError("sorted expected 1 argument, got %s", args.length);
        }
        PyList list = new PyList(Py.toListArray(args[0]));
        ListSort.sort(list, key, reverse);
        return list;
    }

    // Input and output
    // -------------------------------------------------------------------------------------------------

    @Builtin("print(*args, sep=' ', end='\\n', file=None, flush=False)")
    static void print(Object separator, Object end, Object file, boolean flush, Object[] args) {
        Console.print(args, separator, end, file, flush);
    }

    @Builtin("input(prompt='', /)")
    static Object input(Object prompt) {
        return Console.input(prompt);
    }

    @Builtin(
            "open(file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None)")
    static Object open(
            Object file,
            Object mode,
            Object buffering,
            Object encoding,
            Object errors,
            Object newline,
            Object closeDescriptor,
            Object opener) {
        Object function = Py.getAttr(PyContext.get().importModule("_io"), "open");
        return Py.call(
                function,
                file,
                mode == null ? Str.of("r") : mode,
                buffering == null ? -1L : buffering,
                none(encoding),
                none(errors),
                none(newline),
                closeDescriptor == null ? true : closeDescriptor,
                none(opener));
    }

    @Builtin("breakpoint(*args, **kws)")
    static Object breakpoint(Object[] args, PyDict keywords) {
        Object hook = PyContext.get().sysAttribute("breakpointhook");
        if (hook == null) {
            throw PyErr.runtimeError("lost sys.breakpointhook");
        }
        return Py.callDict(hook, args, keywords);
    }

    // Code
    // -------------------------------------------------------------------------------------------------------------

    @Builtin(
            "compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)")
    static Object compile(
            Object source,
            Object filename,
            TruffleString mode,
            int flags,
            boolean dontInherit,
            int optimize,
            int featureVersion) {
        return Evaluation.compile(
                source, filename, Str.toJava(mode), flags, dontInherit, optimize, featureVersion);
    }

    @Builtin("eval(source, /, globals=None, locals=None)")
    static Object eval(Object source, Object globals, Object locals) {
        return Evaluation.eval(source, globals, locals);
    }

    @Builtin("exec(source, /, globals=None, locals=None, *, closure=None)")
    static void exec(Object source, Object globals, Object locals, Object closure) {
        Evaluation.exec(source, globals, locals, closure == PyNone.NONE ? null : closure);
    }

    @Builtin("__import__(name, globals=None, locals=None, fromlist=(), level=0)")
    static Object importModule(
            Object name, Object globals, Object locals, Object fromList, long level) {
        if (!(PyWrapper.unwrap(name) instanceof TruffleString text)) {
            throw PyErr.typeError("module name must be a string");
        }
        return PyContext.get().imports().importName(text, globals, fromList, level);
    }

    @Builtin("__build_class__(*args, **kwds)")
    static Object buildClass(Object[] args, PyDict keywords) {
        if (args.length < 2) {
            throw PyErr.typeError("__build_class__: not enough arguments");
        }
        if (!(args[0] instanceof PyFunction body)) {
            throw PyErr.typeError("__build_class__: func must be a function");
        }
        if (!(PyWrapper.unwrap(args[1]) instanceof TruffleString name)) {
            throw PyErr.typeError("__build_class__: name is not a string");
        }
        return BuildClass.build(
                body,
                Str.toJava(name),
                java.util.Arrays.copyOfRange(args, 2, args.length),
                keywords);
    }

    static Object none(Object argument) {
        return argument == null ? PyNone.NONE : argument;
    }

    static boolean isStopIteration(PyException e) {
        return PyErr.matches(e, ExceptionTypes.STOP_ITERATION);
    }
}
