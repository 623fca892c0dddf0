package org.pyft.objects.typing;

import org.pyft.builtin.Arguments;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.TypeText;
import org.pyft.ops.Py;

/** The methods of {@code _ConstEvaluator}. */
@BuiltinType("_typing._ConstEvaluator")
public final class ConstantEvaluatorMethods {
    private static final long FORMAT_STRING = 4;

    private ConstantEvaluatorMethods() {}

    @Builtin("__call__($self, /, *args)")
    static Object call(PyConstantEvaluator self, Object[] args) {
        if (args.length != 1) {
            throw PyErr.typeError(
                    "constevaluator.__call__() takes exactly 1 argument (%s given)", args.length);
        }
        int format = Arguments.toInt(args[0]);
        if (format != FORMAT_STRING) {
            return self.getValue();
        }
        if (self.getValue() instanceof PyTuple tuple) {
            StringBuilder text = new StringBuilder("(");
            for (int i = 0; i < tuple.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(TypeText.of(tuple.get(i)));
            }
            return Str.of(text.append(')').toString());
        }
        return Str.of(TypeText.of(self.getValue()));
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyConstantEvaluator self) {
        return Str.of("<constevaluator " + Py.reprString(self.getValue()) + ">");
    }
}
