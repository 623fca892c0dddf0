package org.pyft.ops;

import org.pyft.objects.exception.PyErr;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.objects.type.PyUnion;
import org.pyft.objects.weakref.PyProxy;
import org.pyft.util.Nesting;

/** {@code isinstance} and {@code issubclass} (PEP 3119, PEP 604). */
public final class InstanceChecks {
    private InstanceChecks() {}

    /** {@code type.__instancecheck__}. */
    public static boolean isInstance(Object object, PyType type, PyType cls) {
        if (type.isSubtypeOf(cls)) {
            return true;
        }
        if (type.isBuiltin() && !(object instanceof PyProxy)) {
            return false;
        }
        Object claimed = Py.lookupAttr(object, "__class__");
        return claimed instanceof PyType other && other != type && other.isSubtypeOf(cls);
    }

    static boolean isInstanceGeneric(Object object, Object classInfo) {
        if (classInfo instanceof PyTuple tuple) {
            Nesting nesting = Nesting.enter();
            try {
                for (Object item : tuple.toArray()) {
                    if (Py.isInstance(object, item)) {
                        return true;
                    }
                }
                return false;
            } finally {
                nesting.leave();
            }
        }
        if (classInfo instanceof PyUnion union) {
            for (Object item : union.getArguments()) {
                if (Py.isInstance(object, item)) {
                    return true;
                }
            }
            return false;
        }
        Object result = Py.callSpecialOrNull(classInfo, "__instancecheck__", object);
        if (result != null) {
            return Py.isTrue(result);
        }
        return recursiveIsInstance(object, classInfo);
    }

    /** For objects that are no types but have {@code __bases__}. */
    public static boolean recursiveIsInstance(Object object, Object classInfo) {
        if (classInfo instanceof PyType cls) {
            return isInstance(object, Types.of(object), cls);
        }
        checkClass(classInfo, "isinstance() arg 2 must be a type, a tuple of types, or a union");
        Object claimed = Py.lookupAttr(object, "__class__");
        return claimed != null && abstractIsSubclass(claimed, classInfo);
    }

    static boolean isSubclassGeneric(Object derived, Object classInfo) {
        if (classInfo instanceof PyType cls
                && cls.getMetatype() == PyType.TYPE
                && derived instanceof PyType type) {
            return type.isSubtypeOf(cls);
        }
        if (classInfo instanceof PyTuple tuple) {
            Nesting nesting = Nesting.enter();
            try {
                for (Object item : tuple.toArray()) {
                    if (Py.isSubclass(derived, item)) {
                        return true;
                    }
                }
                return false;
            } finally {
                nesting.leave();
            }
        }
        if (classInfo instanceof PyUnion union) {
            for (Object item : union.getArguments()) {
                if (Py.isSubclass(derived, item)) {
                    return true;
                }
            }
            return false;
        }
        Object result = Py.callSpecialOrNull(classInfo, "__subclasscheck__", derived);
        if (result != null) {
            return Py.isTrue(result);
        }
        return recursiveIsSubclass(derived, classInfo);
    }

    /** {@code type.__subclasscheck__}. */
    public static boolean recursiveIsSubclass(Object derived, Object classInfo) {
        if (derived instanceof PyType type && classInfo instanceof PyType cls) {
            return type.isSubtypeOf(cls);
        }
        checkClass(derived, "issubclass() arg 1 must be a class");
        checkClass(classInfo, "issubclass() arg 2 must be a class, a tuple of classes, or a union");
        return abstractIsSubclass(derived, classInfo);
    }

    private static void checkClass(Object object, String message) {
        if (!(object instanceof PyType)
                && !(Py.lookupAttr(object, "__bases__") instanceof PyTuple)) {
            throw PyErr.typeError(message);
        }
    }

    private static boolean abstractIsSubclass(Object derived, Object cls) {
        if (derived == cls) {
            return true;
        }
        if (!(Py.lookupAttr(derived, "__bases__") instanceof PyTuple bases)) {
            return false;
        }
        Nesting nesting = Nesting.enter();
        try {
            for (Object base : bases.toArray()) {
                if (abstractIsSubclass(base, cls)) {
                    return true;
                }
            }
            return false;
        } finally {
            nesting.leave();
        }
    }
}
