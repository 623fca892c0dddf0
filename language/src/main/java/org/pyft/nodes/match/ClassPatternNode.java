package org.pyft.nodes.match;

import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.nodes.ExpressionNode;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;

import java.util.HashSet;
import java.util.Set;

/**
 * {@code cls(pattern, attribute=pattern)}: matches instances whose attributes match; positional patterns go by {@code __match_args__}.
 */
public final class ClassPatternNode extends PatternNode {
    @Child private ExpressionNode cls;
    @Children private final PatternNode[] patterns;
    private final int positional;

    @CompilationFinal(dimensions = 1)
    private final String[] names;

    /** The positional patterns come first, then one for each name. */
    public ClassPatternNode(ExpressionNode cls, PatternNode[] patterns, String[] names) {
        this.cls = cls;
        this.patterns = patterns;
        this.names = names;
        this.positional = patterns.length - names.length;
    }

    @Override
    @ExplodeLoop
    public boolean matches(VirtualFrame frame, Object subject) {
        Object type = cls.execute(frame);
        markPosition(frame);
        Object[] values = attributes(subject, type);
        if (values == null) {
            return false;
        }
        for (int i = 0; i < patterns.length; i++) {
            if (!patterns[i].matches(frame, values[i])) {
                return false;
            }
        }
        return true;
    }

    @TruffleBoundary
    private Object[] attributes(Object subject, Object type) {
        if (!(type instanceof PyType matched)) {
            throw PyErr.typeError("called match pattern must be a class");
        }
        if (!Py.isInstance(subject, type)) {
            return null;
        }
        Object[] values = new Object[patterns.length];
        Set<String> seen = new HashSet<>();
        if (positional > 0) {
            Object matchArguments = Py.lookupAttr(type, "__match_args__");
            boolean self = matchArguments == null && isMatchedBySelf(matched);
            if (matchArguments != null && !(matchArguments instanceof PyTuple)) {
                throw PyErr.typeError(
                        "%s.__match_args__ must be a tuple (got %s)",
                        matched.getName(), Types.nameOf(matchArguments));
            }
            PyTuple tuple = (PyTuple) matchArguments;
            int allowed = self ? 1 : tuple == null ? 0 : tuple.size();
            if (allowed < positional) {
                throw PyErr.typeError(
                        "%s() accepts %s positional sub-pattern%s (%s given)",
                        matched.getName(), allowed, allowed == 1 ? "" : "s", positional);
            }
            if (self) {
                values[0] = subject;
            } else {
                for (int i = 0; i < positional; i++) {
                    if (!(PyWrapper.unwrap(tuple.get(i)) instanceof TruffleString name)) {
                        throw PyErr.typeError(
                                "__match_args__ elements must be strings (got %s)",
                                Types.nameOf(tuple.get(i)));
                    }
                    values[i] = attribute(subject, matched, Str.toJava(name).intern(), seen);
                    if (values[i] == null) {
                        return null;
                    }
                }
            }
        }
        for (int i = 0; i < names.length; i++) {
            values[positional + i] = attribute(subject, matched, names[i], seen);
            if (values[positional + i] == null) {
                return null;
            }
        }
        return values;
    }

    private static Object attribute(Object subject, PyType type, String name, Set<String> seen) {
        if (!seen.add(name)) {
            throw PyErr.typeError(
                    "%s() got multiple sub-patterns for attribute '%s'", type.getName(), name);
        }
        return Py.lookupAttr(subject, name);
    }

    /** The built-in types whose single positional pattern is matched against the subject itself. */
    private static boolean isMatchedBySelf(PyType type) {
        for (PyType base : type.getMro()) {
            if (base.isBuiltin()) {
                switch (base.getName()) {
                    case "bool",
                    "bytearray",
                    "bytes",
                    "dict",
                    "float",
                    "frozenset",
                    "int",
                    "list",
                    "set",
                    "str",
                    "tuple":
                        return true;
                    default:
                }
            }
        }
        return false;
    }
}
