package org.pyft.modules.io;

import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.type.PyType;

/** The base classes of {@code _io}. Their instances are instances of user subclasses, with attributes only. */
public final class IoBases {
    public static final PyType IO_BASE =
            PyType.builtin("_io._IOBase", new IoBaseMethodsTable()).withDict();
    public static final PyType RAW =
            PyType.builtin("_io._RawIOBase", new RawIoBaseMethodsTable(), IO_BASE);
    public static final PyType BUFFERED =
            PyType.builtin("_io._BufferedIOBase", new BufferedIoBaseMethodsTable(), IO_BASE);
    public static final PyType TEXT =
            PyType.builtin("_io._TextIOBase", new TextIoBaseMethodsTable(), IO_BASE);
    public static final PyType UNSUPPORTED_OPERATION =
            PyType.builtin("io.UnsupportedOperation", null, ExceptionTypes.OS_ERROR)
                    .withSecondBase(ExceptionTypes.VALUE_ERROR);

    private IoBases() {}
}
