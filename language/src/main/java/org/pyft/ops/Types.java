package org.pyft.ops;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.floating.FloatType;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.integer.BoolType;
import org.pyft.objects.integer.IntType;
import org.pyft.objects.str.Str;
import org.pyft.objects.str.StrType;
import org.pyft.objects.type.ForeignType;
import org.pyft.objects.type.PyType;

import java.math.BigInteger;

/** {@code type(object)} for every Python value. */
public final class Types {
    private Types() {}

    /** The class of {@code object}; for a host or foreign object the class {@code foreign}. */
    public static PyType of(Object object) {
        if (object instanceof PyInstance instance) {
            return instance.getType();
        } else if (object instanceof PyHeapObject heapObject) {
            return heapObject.getType();
        } else if (object instanceof Long || object instanceof BigInteger) {
            return IntType.TYPE;
        } else if (object instanceof TruffleString) {
            return StrType.TYPE;
        } else if (object instanceof Boolean) {
            return BoolType.TYPE;
        } else if (object instanceof Double) {
            return FloatType.TYPE;
        }
        return ForeignType.TYPE;
    }

    /**
     * Whether {@code object} is of this Java class and of this Python class. For guards: what compiled code knows about the Java class answers for
     * most built-in types which Python class it is, where {@link #of} would make a virtual call.
     */
    static boolean isOf(Object object, Class<?> javaClass, PyType type) {
        return CompilerDirectives.isExact(object, javaClass)
                && of(CompilerDirectives.castExact(object, javaClass)) == type;
    }

    /** The name of the object's class with its module, but for those of {@code builtins} and {@code __main__}. */
    @TruffleBoundary
    public static String fullNameOf(Object object) {
        PyType type = of(object);
        if (type.isBuiltin()) {
            return type.getName();
        }
        return PyWrapper.unwrap(type.lookup("__module__")) instanceof TruffleString module
                        && !Str.equals(module, "builtins")
                        && !Str.equals(module, "__main__")
                ? Str.toJava(module) + "." + type.getQualifiedName()
                : type.getQualifiedName();
    }

    /** The name of the object's class as error messages show it. */
    public static String nameOf(Object object) {
        return of(object).getName();
    }
}
