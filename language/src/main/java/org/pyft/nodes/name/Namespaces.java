package org.pyft.nodes.name;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyException;
import org.pyft.ops.Py;

/**
 * Access to a namespace, which is a dict or, in a class with {@code __prepare__} or in {@code exec}, any mapping. What the scopes inside a
 * finished class see is a view of that class.
 */
public final class Namespaces {
    private Namespaces() {}

    /** The value of a name, or null. */
    @TruffleBoundary
    public static Object lookup(Object namespace, TruffleString key) {
        if (namespace instanceof PyDict dict && dict.isExact()) {
            return dict.get(key);
        }
        if (namespace instanceof PyMappingProxy view && view.isOfClass()) {
            return view.getOwn(key);
        }
        try {
            return Py.getItem(namespace, key);
        } catch (PyException e) {
            if (Py.isInstance(e.getValue(), ExceptionTypes.KEY_ERROR)) {
                return null;
            }
            throw e;
        }
    }

    /** Stores a name. */
    @TruffleBoundary
    public static void store(Object namespace, TruffleString key, Object value) {
        if (namespace instanceof PyDict dict && dict.isExact()) {
            dict.put(key, value);
        } else {
            Py.setItem(namespace, key, value);
        }
    }

    /** Deletes a name; false if there was none. */
    @TruffleBoundary
    public static boolean delete(Object namespace, TruffleString key) {
        if (namespace instanceof PyDict dict && dict.isExact()) {
            return dict.remove(key) != null;
        }
        try {
            Py.delItem(namespace, key);
            return true;
        } catch (PyException e) {
            if (Py.isInstance(e.getValue(), ExceptionTypes.KEY_ERROR)) {
                return false;
            }
            throw e;
        }
    }
}
