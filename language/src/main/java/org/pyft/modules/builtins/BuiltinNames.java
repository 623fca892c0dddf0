package org.pyft.modules.builtins;

import org.pyft.PyContext;
import org.pyft.objects.bytes.PyByteArray;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.bytes.PyMemoryView;
import org.pyft.objects.complex.PyComplex;
import org.pyft.objects.descriptor.PyClassMethod;
import org.pyft.objects.descriptor.PyProperty;
import org.pyft.objects.descriptor.PyStaticMethod;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.floating.FloatType;
import org.pyft.objects.functional.PyEnumerate;
import org.pyft.objects.functional.PyFilter;
import org.pyft.objects.functional.PyMap;
import org.pyft.objects.functional.PyReversed;
import org.pyft.objects.functional.PyZip;
import org.pyft.objects.integer.BoolType;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyEllipsis;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.range.PyRange;
import org.pyft.objects.set.PyFrozenSet;
import org.pyft.objects.set.PySet;
import org.pyft.objects.slice.PySlice;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.StrType;
import org.pyft.objects.superobject.PySuper;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;

/** The types and constants of the module {@code builtins}. */
final class BuiltinNames {
    private static final PyType[] TYPES = {
        PyType.OBJECT,
        PyType.TYPE,
        IntType.TYPE,
        BoolType.TYPE,
        FloatType.TYPE,
        PyComplex.TYPE,
        StrType.TYPE,
        PyBytes.TYPE,
        PyByteArray.TYPE,
        PyMemoryView.TYPE,
        PyList.TYPE,
        PyTuple.TYPE,
        PyDict.TYPE,
        PySet.TYPE,
        PyFrozenSet.TYPE,
        PyRange.TYPE,
        PySlice.TYPE,
        PyProperty.TYPE,
        PyClassMethod.TYPE,
        PyStaticMethod.TYPE,
        PySuper.TYPE,
        PyEnumerate.TYPE,
        PyFilter.TYPE,
        PyMap.TYPE,
        PyReversed.TYPE,
        PyZip.TYPE,
    };

    private BuiltinNames() {}

    static void add(PyModule module) {
        module.put(
                "__doc__",
                Str.of(
                        "Built-in functions, types, exceptions, and other objects.\n\n"
                                + "This module provides direct access to all 'built-in'\nidentifiers of Python; for example, builtins.len is\nthe full name for the built-in function len().\n\n"
                                + "This module is not normally accessed explicitly by most\napplications, but can be useful in modules that provide\n"
                                + "objects with the same name as a builtin and need to access\nthe built-in of that name."));
        for (PyType type : TYPES) {
            module.addType(type);
        }
        for (PyType type : ExceptionTypes.all()) {
            module.addType(type);
        }
        module.put("EnvironmentError", ExceptionTypes.OS_ERROR);
        module.put("IOError", ExceptionTypes.OS_ERROR);
        module.put("None", PyNone.NONE);
        module.put("Ellipsis", PyEllipsis.ELLIPSIS);
        module.put("NotImplemented", PyNotImplemented.NOT_IMPLEMENTED);
        module.put("False", false);
        module.put("True", true);
        module.put("__debug__", PyContext.get().commandLine().flag("optimize") == 0);
    }
}
