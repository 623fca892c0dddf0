package org.pyft.modules.typing;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/** The methods of {@code _ConstEvaluator}. */
@BuiltinType("_typing._ConstEvaluator")
public final class ConstantEvaluatorMethods {
    private static final long FORMAT_STRING = 4;

    private ConstantEvaluatorMethods() {}

    @Builtin("__call__($self, format, /)")
    static Object call(PyConstantEvaluator self, long format) {
        if (format != FORMAT_STRING) {
            return self.getValue();
        }
        if (self.getValue() instanceof PyTuple tuple) {
            StringBuilder text = new StringBuilder("(");
            for (int i = 0; i < tuple.size(); i++) {
                text.append(i == 0 ? "" : ", ").append(describe(tuple.get(i)));
            }
            return Str.of(text.append(tuple.size() == 1 ? ",)" : ")").toString());
        }
        return Str.of(describe(self.getValue()));
    }

    private static String describe(Object value) {
        return Py.strString(
                Py.callMethod(PyContext.get().importModule("annotationlib"), "type_repr", value));
    }

    @Builtin("__repr__($self, /)")
    static Object repr(PyConstantEvaluator self) {
        return Str.of("<constevaluator " + Py.reprString(self.getValue()) + ">");
    }
}
