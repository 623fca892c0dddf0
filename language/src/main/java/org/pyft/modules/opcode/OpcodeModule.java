package org.pyft.modules.opcode;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;

/**
 * The module {@code _opcode}: what {@code opcode} and {@code dis} need to be imported. The numbers describe CPython 3.14's byte
 * code, which PyFT does not have.
 */
@BuiltinModule("_opcode")
public final class OpcodeModule {
    // Ranges of numbers: first, last, first, last, …
    private static final int[] VALID = {0, 120, 128, 211, 234, 266};
    private static final int[] ARGUMENT = {
        44, 120, 128, 128, 143, 153, 155, 195, 197, 197, 200, 200, 209, 211, 237, 237, 239, 239,
        241, 245, 247, 251, 253, 253, 255, 255, 257, 261, 263, 266
    };
    private static final int[] CONSTANT = {82, 82, 190, 191};
    private static final int[] NAME = {
        61, 61, 64, 65, 72, 73, 80, 80, 91, 93, 96, 96, 110, 110, 115, 116, 179, 179, 189, 189, 194,
        195, 200, 200, 249, 249
    };
    private static final int[] JUMP = {
        68, 68, 70, 70, 75, 77, 100, 103, 106, 106, 172, 176, 237, 237, 248, 248, 257, 260
    };
    private static final int[] FREE = {62, 62, 90, 90, 97, 97, 111, 111};
    private static final int[] LOCAL = {3, 3, 63, 63, 83, 89, 112, 114, 261, 261, 266, 266};
    private static final int[] EXCEPTION = {263, 265};

    private static final String[] OPERATORS = {
        "ADD",
        "+",
        "AND",
        "&",
        "FLOOR_DIVIDE",
        "//",
        "LSHIFT",
        "<<",
        "MATRIX_MULTIPLY",
        "@",
        "MULTIPLY",
        "*",
        "REMAINDER",
        "%",
        "OR",
        "|",
        "POWER",
        "**",
        "RSHIFT",
        ">>",
        "SUBTRACT",
        "-",
        "TRUE_DIVIDE",
        "/",
        "XOR",
        "^"
    };
    private static final String[] UNARY_INTRINSICS = {
        "INTRINSIC_1_INVALID",
        "INTRINSIC_PRINT",
        "INTRINSIC_IMPORT_STAR",
        "INTRINSIC_STOPITERATION_ERROR",
        "INTRINSIC_ASYNC_GEN_WRAP",
        "INTRINSIC_UNARY_POSITIVE",
        "INTRINSIC_LIST_TO_TUPLE",
        "INTRINSIC_TYPEVAR",
        "INTRINSIC_PARAMSPEC",
        "INTRINSIC_TYPEVARTUPLE",
        "INTRINSIC_SUBSCRIPT_GENERIC",
        "INTRINSIC_TYPEALIAS"
    };
    private static final String[] BINARY_INTRINSICS = {
        "INTRINSIC_2_INVALID",
        "INTRINSIC_PREP_RERAISE_STAR",
        "INTRINSIC_TYPEVAR_WITH_BOUND",
        "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
        "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
        "INTRINSIC_SET_TYPEPARAM_DEFAULT"
    };

    private OpcodeModule() {}

    static void init(PyModule module) {
        module.put("ENABLE_SPECIALIZATION", 1L);
        module.put("ENABLE_SPECIALIZATION_FT", 1L);
    }

    private static boolean contains(int[] ranges, int opcode) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (opcode >= ranges[i] && opcode <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    @Builtin("stack_effect(opcode, oparg=None, /, *, jump=None)")
    static Object stackEffect(int opcode, Object argument, Object jump) {
        if (jump != null && jump != PyNone.NONE && !(jump instanceof Boolean)) {
            throw PyErr.valueError("stack_effect: jump must be False, True or None");
        }
        throw PyErr.valueError("invalid opcode or oparg");
    }

    @Builtin("is_valid(opcode)")
    static boolean isValid(int opcode) {
        return contains(VALID, opcode);
    }

    @Builtin("has_arg(opcode)")
    static boolean hasArgument(int opcode) {
        return contains(ARGUMENT, opcode);
    }

    @Builtin("has_const(opcode)")
    static boolean hasConstant(int opcode) {
        return contains(CONSTANT, opcode);
    }

    @Builtin("has_name(opcode)")
    static boolean hasName(int opcode) {
        return contains(NAME, opcode);
    }

    @Builtin("has_jump(opcode)")
    static boolean hasJump(int opcode) {
        return contains(JUMP, opcode);
    }

    @Builtin("has_free(opcode)")
    static boolean hasFree(int opcode) {
        return contains(FREE, opcode);
    }

    @Builtin("has_local(opcode)")
    static boolean hasLocal(int opcode) {
        return contains(LOCAL, opcode);
    }

    @Builtin("has_exc(opcode)")
    static boolean hasException(int opcode) {
        return contains(EXCEPTION, opcode);
    }

    @Builtin("get_specialization_stats()")
    static Object getSpecializationStats() {
        return PyNone.NONE;
    }

    @Builtin("get_nb_ops()")
    static PyList getBinaryOperators() {
        PyList result = new PyList();
        for (int i = 0; i < OPERATORS.length; i += 2) {
            result.append(PyTuple.of(Str.of("NB_" + OPERATORS[i]), Str.of(OPERATORS[i + 1])));
        }
        for (int i = 0; i < OPERATORS.length; i += 2) {
            result.append(
                    PyTuple.of(
                            Str.of("NB_INPLACE_" + OPERATORS[i]), Str.of(OPERATORS[i + 1] + "=")));
        }
        result.append(PyTuple.of(Str.of("NB_SUBSCR"), Str.of("[]")));
        return result;
    }

    private static PyList list(String... names) {
        Object[] items = new Object[names.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = Str.of(names[i]);
        }
        return PyList.of(items);
    }

    @Builtin("get_intrinsic1_descs()")
    static PyList getUnaryIntrinsics() {
        return list(UNARY_INTRINSICS);
    }

    @Builtin("get_intrinsic2_descs()")
    static PyList getBinaryIntrinsics() {
        return list(BINARY_INTRINSICS);
    }

    @Builtin("get_special_method_names()")
    static PyList getSpecialMethodNames() {
        return list("__enter__", "__exit__", "__aenter__", "__aexit__");
    }

    @Builtin("get_executor(code, offset)")
    static Object getExecutor(Object code, Object offset) {
        throw PyErr.runtimeError("Executors are not available in this build");
    }
}
