package org.pyft.objects.exception;

import org.pyft.builtin.BuiltinTable;
import org.pyft.objects.type.PyType;

/** The built-in exception classes. */
public final class ExceptionTypes {
    public static final PyType BASE_EXCEPTION =
            PyType.builtin("BaseException", new BaseExceptionMethodsTable()).withDict();
    public static final PyType BASE_EXCEPTION_GROUP =
            exception("BaseExceptionGroup", new BaseExceptionGroupMethodsTable(), BASE_EXCEPTION);
    public static final PyType GENERATOR_EXIT = exception("GeneratorExit", null, BASE_EXCEPTION);
    public static final PyType KEYBOARD_INTERRUPT =
            exception("KeyboardInterrupt", null, BASE_EXCEPTION);
    public static final PyType SYSTEM_EXIT =
            exception("SystemExit", new SystemExitMethodsTable(), BASE_EXCEPTION);
    public static final PyType EXCEPTION = exception("Exception", null, BASE_EXCEPTION);
    public static final PyType ARITHMETIC_ERROR = exception("ArithmeticError", null, EXCEPTION);
    public static final PyType FLOATING_POINT_ERROR =
            exception("FloatingPointError", null, ARITHMETIC_ERROR);
    public static final PyType OVERFLOW_ERROR = exception("OverflowError", null, ARITHMETIC_ERROR);
    public static final PyType ZERO_DIVISION_ERROR =
            exception("ZeroDivisionError", null, ARITHMETIC_ERROR);
    public static final PyType ASSERTION_ERROR = exception("AssertionError", null, EXCEPTION);
    public static final PyType ATTRIBUTE_ERROR =
            exception("AttributeError", new AttributeErrorMethodsTable(), EXCEPTION);
    public static final PyType BUFFER_ERROR = exception("BufferError", null, EXCEPTION);
    public static final PyType EOF_ERROR = exception("EOFError", null, EXCEPTION);
    public static final PyType IMPORT_ERROR =
            exception("ImportError", new ImportErrorMethodsTable(), EXCEPTION);
    public static final PyType MODULE_NOT_FOUND_ERROR =
            exception("ModuleNotFoundError", null, IMPORT_ERROR);
    public static final PyType LOOKUP_ERROR = exception("LookupError", null, EXCEPTION);
    public static final PyType INDEX_ERROR = exception("IndexError", null, LOOKUP_ERROR);
    public static final PyType KEY_ERROR =
            exception("KeyError", new KeyErrorMethodsTable(), LOOKUP_ERROR);
    public static final PyType MEMORY_ERROR = exception("MemoryError", null, EXCEPTION);
    public static final PyType NAME_ERROR =
            exception("NameError", new NameErrorMethodsTable(), EXCEPTION);
    public static final PyType UNBOUND_LOCAL_ERROR =
            exception("UnboundLocalError", null, NAME_ERROR);
    public static final PyType OS_ERROR =
            exception("OSError", new OsErrorMethodsTable(), EXCEPTION);
    public static final PyType BLOCKING_IO_ERROR = exception("BlockingIOError", null, OS_ERROR);
    public static final PyType CHILD_PROCESS_ERROR = exception("ChildProcessError", null, OS_ERROR);
    public static final PyType CONNECTION_ERROR = exception("ConnectionError", null, OS_ERROR);
    public static final PyType BROKEN_PIPE_ERROR =
            exception("BrokenPipeError", null, CONNECTION_ERROR);
    public static final PyType CONNECTION_ABORTED_ERROR =
            exception("ConnectionAbortedError", null, CONNECTION_ERROR);
    public static final PyType CONNECTION_REFUSED_ERROR =
            exception("ConnectionRefusedError", null, CONNECTION_ERROR);
    public static final PyType CONNECTION_RESET_ERROR =
            exception("ConnectionResetError", null, CONNECTION_ERROR);
    public static final PyType FILE_EXISTS_ERROR = exception("FileExistsError", null, OS_ERROR);
    public static final PyType FILE_NOT_FOUND_ERROR =
            exception("FileNotFoundError", null, OS_ERROR);
    public static final PyType INTERRUPTED_ERROR = exception("InterruptedError", null, OS_ERROR);
    public static final PyType IS_DIRECTORY_ERROR = exception("IsADirectoryError", null, OS_ERROR);
    public static final PyType NOT_DIRECTORY_ERROR =
            exception("NotADirectoryError", null, OS_ERROR);
    public static final PyType PERMISSION_ERROR = exception("PermissionError", null, OS_ERROR);
    public static final PyType PROCESS_LOOKUP_ERROR =
            exception("ProcessLookupError", null, OS_ERROR);
    public static final PyType TIMEOUT_ERROR = exception("TimeoutError", null, OS_ERROR);
    public static final PyType REFERENCE_ERROR = exception("ReferenceError", null, EXCEPTION);
    public static final PyType RUNTIME_ERROR = exception("RuntimeError", null, EXCEPTION);
    public static final PyType NOT_IMPLEMENTED_ERROR =
            exception("NotImplementedError", null, RUNTIME_ERROR);
    public static final PyType PYTHON_FINALIZATION_ERROR =
            exception("PythonFinalizationError", null, RUNTIME_ERROR);
    public static final PyType RECURSION_ERROR = exception("RecursionError", null, RUNTIME_ERROR);
    public static final PyType STOP_ASYNC_ITERATION =
            exception("StopAsyncIteration", null, EXCEPTION);
    public static final PyType STOP_ITERATION =
            exception("StopIteration", new StopIterationMethodsTable(), EXCEPTION);
    public static final PyType SYNTAX_ERROR =
            exception("SyntaxError", new SyntaxErrorMethodsTable(), EXCEPTION);
    public static final PyType INDENTATION_ERROR =
            exception("IndentationError", null, SYNTAX_ERROR);
    public static final PyType TAB_ERROR = exception("TabError", null, INDENTATION_ERROR);
    public static final PyType INCOMPLETE_INPUT_ERROR =
            exception("_IncompleteInputError", null, SYNTAX_ERROR);
    public static final PyType SYSTEM_ERROR = exception("SystemError", null, EXCEPTION);
    public static final PyType TYPE_ERROR = exception("TypeError", null, EXCEPTION);
    public static final PyType VALUE_ERROR = exception("ValueError", null, EXCEPTION);
    public static final PyType UNICODE_ERROR = exception("UnicodeError", null, VALUE_ERROR);
    public static final PyType UNICODE_DECODE_ERROR =
            exception("UnicodeDecodeError", new UnicodeDecodeErrorMethodsTable(), UNICODE_ERROR);
    public static final PyType UNICODE_ENCODE_ERROR =
            exception("UnicodeEncodeError", new UnicodeEncodeErrorMethodsTable(), UNICODE_ERROR);
    public static final PyType UNICODE_TRANSLATE_ERROR =
            exception(
                    "UnicodeTranslateError",
                    new UnicodeTranslateErrorMethodsTable(),
                    UNICODE_ERROR);
    public static final PyType WARNING = exception("Warning", null, EXCEPTION);
    public static final PyType BYTES_WARNING = exception("BytesWarning", null, WARNING);
    public static final PyType DEPRECATION_WARNING = exception("DeprecationWarning", null, WARNING);
    public static final PyType ENCODING_WARNING = exception("EncodingWarning", null, WARNING);
    public static final PyType FUTURE_WARNING = exception("FutureWarning", null, WARNING);
    public static final PyType IMPORT_WARNING = exception("ImportWarning", null, WARNING);
    public static final PyType PENDING_DEPRECATION_WARNING =
            exception("PendingDeprecationWarning", null, WARNING);
    public static final PyType RESOURCE_WARNING = exception("ResourceWarning", null, WARNING);
    public static final PyType RUNTIME_WARNING = exception("RuntimeWarning", null, WARNING);
    public static final PyType SYNTAX_WARNING = exception("SyntaxWarning", null, WARNING);
    public static final PyType UNICODE_WARNING = exception("UnicodeWarning", null, WARNING);
    public static final PyType USER_WARNING = exception("UserWarning", null, WARNING);

    public static final PyType EXCEPTION_GROUP =
            exception("ExceptionGroup", null, BASE_EXCEPTION_GROUP).withSecondBase(EXCEPTION);

    private ExceptionTypes() {}

    private static PyType exception(String name, BuiltinTable table, PyType base) {
        return PyType.builtin(name, table, base).withDict().notWeakReferenceable();
    }

    /** All classes, base classes first. */
    public static PyType[] all() {
        return new PyType[] {
            BASE_EXCEPTION,
            BASE_EXCEPTION_GROUP,
            GENERATOR_EXIT,
            KEYBOARD_INTERRUPT,
            SYSTEM_EXIT,
            EXCEPTION,
            ARITHMETIC_ERROR,
            FLOATING_POINT_ERROR,
            OVERFLOW_ERROR,
            ZERO_DIVISION_ERROR,
            ASSERTION_ERROR,
            ATTRIBUTE_ERROR,
            BUFFER_ERROR,
            EOF_ERROR,
            IMPORT_ERROR,
            MODULE_NOT_FOUND_ERROR,
            LOOKUP_ERROR,
            INDEX_ERROR,
            KEY_ERROR,
            MEMORY_ERROR,
            NAME_ERROR,
            UNBOUND_LOCAL_ERROR,
            OS_ERROR,
            BLOCKING_IO_ERROR,
            CHILD_PROCESS_ERROR,
            CONNECTION_ERROR,
            BROKEN_PIPE_ERROR,
            CONNECTION_ABORTED_ERROR,
            CONNECTION_REFUSED_ERROR,
            CONNECTION_RESET_ERROR,
            FILE_EXISTS_ERROR,
            FILE_NOT_FOUND_ERROR,
            INTERRUPTED_ERROR,
            IS_DIRECTORY_ERROR,
            NOT_DIRECTORY_ERROR,
            PERMISSION_ERROR,
            PROCESS_LOOKUP_ERROR,
            TIMEOUT_ERROR,
            REFERENCE_ERROR,
            RUNTIME_ERROR,
            NOT_IMPLEMENTED_ERROR,
            PYTHON_FINALIZATION_ERROR,
            RECURSION_ERROR,
            STOP_ASYNC_ITERATION,
            STOP_ITERATION,
            SYNTAX_ERROR,
            INDENTATION_ERROR,
            TAB_ERROR,
            INCOMPLETE_INPUT_ERROR,
            SYSTEM_ERROR,
            TYPE_ERROR,
            VALUE_ERROR,
            UNICODE_ERROR,
            UNICODE_DECODE_ERROR,
            UNICODE_ENCODE_ERROR,
            UNICODE_TRANSLATE_ERROR,
            WARNING,
            BYTES_WARNING,
            DEPRECATION_WARNING,
            ENCODING_WARNING,
            FUTURE_WARNING,
            IMPORT_WARNING,
            PENDING_DEPRECATION_WARNING,
            RESOURCE_WARNING,
            RUNTIME_WARNING,
            SYNTAX_WARNING,
            UNICODE_WARNING,
            USER_WARNING,
            EXCEPTION_GROUP
        };
    }
}
