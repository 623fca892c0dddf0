package org.pyft.objects.frame;

import org.pyft.ThreadState;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.builtin.Setter;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.generator.PyGenerator;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.ops.Py;
import org.pyft.syntax.tree.Span;

import java.math.BigInteger;

/** The attributes and methods of {@code frame}. */
@BuiltinType("frame")
public final class FrameMethods {
    private FrameMethods() {}

    @Getter("f_code")
    static Object code(PyFrame self) {
        return self.getCode();
    }

    @Getter("f_globals")
    static Object globals(PyFrame self) {
        return self.getFunction().getGlobals();
    }

    @Getter("f_builtins")
    static Object builtins(PyFrame self) {
        return self.getFunction().getBuiltinsMapping();
    }

    @Getter("f_locals")
    static Object locals(PyFrame self) {
        return self.showsNamespace() ? self.getNamespace() : new FrameLocalsProxy(self);
    }

    @Getter("f_back")
    static Object back(PyFrame self) {
        PyFrame back = self.getBack();
        return back == null ? PyNone.NONE : back;
    }

    @Getter("f_lineno")
    static Object line(PyFrame self) {
        return (long) self.getLine();
    }

    /** Jumps would need bytecode: only the line that is being executed is accepted. */
    @Setter("f_lineno")
    static void setLine(PyFrame self, Object value) {
        if (value == null) {
            throw PyErr.attributeError(self, "f_lineno", "cannot delete attribute");
        }
        if (!(value instanceof Long || value instanceof BigInteger)) {
            throw PyErr.valueError("lineno must be an integer");
        }
        String event = ThreadState.get().getTracedEvent();
        if (event == null) {
            throw PyErr.valueError("f_lineno can only be set in a trace function");
        }
        if (event.equals("call")) {
            throw PyErr.valueError("can't jump from the 'call' trace event of a new frame");
        }
        if (!event.equals("line")) {
            throw PyErr.valueError("can only jump from a 'line' trace event");
        }
        if (!(value instanceof Long line) || line != line.intValue()) {
            throw PyErr.valueError("lineno out of range");
        }
        if (line < self.getCode().getFirstLine()) {
            throw PyErr.valueError("line %s comes before the current code block", line);
        }
        if (line > lastLine(self)) {
            throw PyErr.valueError("line %s comes after the current code block", line);
        }
        if (line != self.getLine()) {
            throw PyErr.valueError("PyFT cannot jump to another line");
        }
    }

    private static int lastLine(PyFrame frame) {
        int last = frame.getCode().getFirstLine();
        for (Span span : frame.getCode().translation().positions()) {
            last = span == null ? last : Math.max(last, span.line());
        }
        return last;
    }

    @Getter("f_lasti")
    static Object lastInstruction(PyFrame self) {
        return 2L * self.getPosition();
    }

    @Getter("f_generator")
    static Object generator(PyFrame self) {
        Object generator = self.getGenerator();
        return generator == null ? PyNone.NONE : generator;
    }

    @Getter("f_trace")
    static Object trace(PyFrame self) {
        return self.getTrace() == null ? PyNone.NONE : self.getTrace();
    }

    @Setter("f_trace")
    static void setTrace(PyFrame self, Object value) {
        self.setTrace(value == null || value == PyNone.NONE ? null : value);
    }

    @Getter("f_trace_lines")
    static Object traceLines(PyFrame self) {
        return self.tracesLines();
    }

    @Setter("f_trace_lines")
    static void setTraceLines(PyFrame self, Object value) {
        self.setTracesLines(flag(value));
    }

    private static boolean flag(Object value) {
        if (value instanceof Boolean bool) {
            return bool;
        }
        throw PyErr.typeError("attribute value type must be bool");
    }

    @Getter("f_trace_opcodes")
    static Object traceOpcodes(PyFrame self) {
        return self.tracesOpcodes();
    }

    @Setter("f_trace_opcodes")
    static void setTraceOpcodes(PyFrame self, Object value) {
        self.setTracesOpcodes(flag(value));
    }

    @Builtin("clear($self, /)")
    static Object clear(PyFrame self) {
        PyGenerator generator = self.getGenerator();
        if (generator != null && generator.isSuspended()) {
            throw PyErr.runtimeError("cannot clear a suspended frame");
        }
        if (generator != null ? generator.isRunning() : !self.isFinished()) {
            throw PyErr.runtimeError("cannot clear an executing frame");
        }
        if (generator != null) {
            generator.close();
        }
        self.clear();
        return PyNone.NONE;
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyFrame self) {
        return Str.of(
                "<frame at 0x"
                        + Long.toHexString(Py.id(self))
                        + ", file "
                        + Py.reprString(Str.of(self.getCode().getFileName()))
                        + ", line "
                        + self.getLine()
                        + ", code "
                        + self.getCode().getName()
                        + ">");
    }
}
