package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.dsl.Bind;
import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.profiles.InlinedBranchProfile;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.iterator.PyIterator;

/** {@code next(iterator)}: null at the end, without a StopIteration for built-in iterators. */
@GenerateInline(false)
public abstract class NextNode extends Node {
    static final String NEXT = "__next__";

    public static NextNode create() {
        return NextNodeGen.create();
    }

    public abstract Object execute(Object iterator);

    @Specialization
    static Object generator(PyGenerator generator, @Cached ResumeNode resume) {
        return resume.execute(generator, null, null);
    }

    @Specialization(
            guards = {
                "iterator.getClass() == cachedClass",
                "iterator.isExact()",
                "!isGenerator(iterator)"
            },
            limit = "4")
    static Object builtin(
            PyIterator iterator,
            @Cached("iterator.getClass()") Class<? extends PyIterator> cachedClass) {
        return CompilerDirectives.castExact(iterator, cachedClass).next();
    }

    @Specialization(
            guards = {"iterator.isExact()", "!isGenerator(iterator)"},
            replaces = "builtin")
    static Object builtinGeneric(PyIterator iterator) {
        return iterator.next();
    }

    @Specialization(guards = "!isBuiltin(iterator)")
    static Object other(
            Object iterator,
            @Bind Node node,
            @Cached(value = "create(NEXT)", neverDefault = true) CallSpecialNode call,
            @Cached InlinedBranchProfile stopped) {
        try {
            Object value = call.execute(iterator, new Object[] {iterator});
            return value == null ? Py.next(iterator) : value;
        } catch (PyException e) {
            stopped.enter(node);
            if (PyErr.matches(e, ExceptionTypes.STOP_ITERATION)) {
                return null;
            }
            throw e;
        }
    }

    static boolean isGenerator(Object iterator) {
        return iterator instanceof PyGenerator;
    }

    static boolean isBuiltin(Object iterator) {
        return iterator instanceof PyIterator builtin && builtin.isExact();
    }
}
