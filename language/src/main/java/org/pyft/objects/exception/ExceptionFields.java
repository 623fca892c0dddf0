package org.pyft.objects.exception;

import com.oracle.truffle.api.object.HiddenKey;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.type.PyType;

/** The special fields of built-in exception classes, kept under hidden keys; an absent one reads as None. */
public final class ExceptionFields {
    public static final HiddenKey NAME = new HiddenKey("name");
    public static final HiddenKey NAME_FROM = new HiddenKey("name_from");
    public static final HiddenKey OBJECT = new HiddenKey("obj");
    public static final HiddenKey VALUE = new HiddenKey("value");
    public static final HiddenKey CODE = new HiddenKey("code");
    public static final HiddenKey PATH = new HiddenKey("path");
    public static final HiddenKey MESSAGE = new HiddenKey("msg");
    public static final HiddenKey ERRNO = new HiddenKey("errno");
    public static final HiddenKey STRERROR = new HiddenKey("strerror");
    public static final HiddenKey FILENAME = new HiddenKey("filename");
    public static final HiddenKey FILENAME2 = new HiddenKey("filename2");
    public static final HiddenKey CHARACTERS_WRITTEN = new HiddenKey("characters_written");
    public static final HiddenKey LINENO = new HiddenKey("lineno");
    public static final HiddenKey OFFSET = new HiddenKey("offset");
    public static final HiddenKey TEXT = new HiddenKey("text");
    public static final HiddenKey END_LINENO = new HiddenKey("end_lineno");
    public static final HiddenKey END_OFFSET = new HiddenKey("end_offset");
    public static final HiddenKey PRINT_FILE_AND_LINE = new HiddenKey("print_file_and_line");
    public static final HiddenKey METADATA = new HiddenKey("_metadata");
    public static final HiddenKey ENCODING = new HiddenKey("encoding");
    public static final HiddenKey UNICODE_OBJECT = new HiddenKey("object");
    public static final HiddenKey START = new HiddenKey("start");
    public static final HiddenKey END = new HiddenKey("end");
    public static final HiddenKey REASON = new HiddenKey("reason");
    public static final HiddenKey EXCEPTIONS = new HiddenKey("exceptions");

    private ExceptionFields() {}

    /** Sets the fields that a class of the interpreter takes from the arguments of its constructor. */
    static void initialize(PyBaseException self, Object[] args) {
        PyType type = self.getType();
        if (type.isSubtypeOf(ExceptionTypes.SYNTAX_ERROR)) {
            SyntaxErrorMethods.init(self, args, new PyDict());
        } else if (type.isSubtypeOf(ExceptionTypes.IMPORT_ERROR)) {
            ImportErrorMethods.init(self, args, new PyDict());
        } else if (type.isSubtypeOf(ExceptionTypes.SYSTEM_EXIT)) {
            SystemExitMethods.init(self, args, new PyDict());
        } else if (type.isSubtypeOf(ExceptionTypes.STOP_ITERATION)) {
            StopIterationMethods.init(self, args, new PyDict());
        }
    }

    /** The field's value; None when it was never set. */
    public static Object get(PyBaseException self, HiddenKey key) {
        Object value = Attributes.getHidden(self, key);
        return value == null ? PyNone.NONE : value;
    }

    /** Sets the field; a null value resets it. */
    public static void set(PyBaseException self, HiddenKey key, Object value) {
        Attributes.putHidden(self, key, value == null ? PyNone.NONE : value);
    }
}
