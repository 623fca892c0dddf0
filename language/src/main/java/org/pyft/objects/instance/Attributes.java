package org.pyft.objects.instance;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.dict.PyDict;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * The one façade over instance attributes, for code that does not need an inline cache.
 *
 * <p>
 * Attributes live in the Shape under interned Java strings (members of {@code __slots__} under hidden keys). An instance whose
 * {@code __dict__} was replaced, or filled with keys that are no strings, is <em>detached</em>: its attributes then live in a
 * {@link PyDict} that the instance refers to.
 *
 * <p>
 * Concurrency: reads take no lock. Writes to a shared instance publish the value first and then hold the instance's monitor for
 * the store alone.
 */
public final class Attributes {
    /** Shape flag: attributes live in the dict stored under {@link #DICT}. */
    public static final int DETACHED = 1;

    static final HiddenKey DICT = new HiddenKey("__dict__");
    private static final DynamicObjectLibrary LIBRARY = DynamicObjectLibrary.getUncached();

    private Attributes() {}

    /** The root shape of the instances of {@code type}. */
    @TruffleBoundary
    public static Shape rootShape(PyType type, boolean shared) {
        return Shape.newBuilder()
                .layout(PyInstance.class, java.lang.invoke.MethodHandles.lookup())
                .dynamicType(type)
                .shared(shared)
                .build();
    }

    /** Whether the attributes live in a dict of their own. */
    public static boolean isDetached(Shape shape) {
        return (shape.getFlags() & DETACHED) != 0;
    }

    /** The dict of a detached instance. */
    public static PyDict detachedDict(PyInstance self) {
        return (PyDict) LIBRARY.getOrDefault(self, DICT, null);
    }

    /** The attribute's value, or null. */
    @TruffleBoundary
    public static Object get(PyInstance self, String name) {
        Shape shape = self.getShape();
        if (isDetached(shape)) {
            return detachedDict(self).getStr(Str.of(name));
        }
        VarHandle.loadLoadFence();
        return LIBRARY.getOrDefault(self, name, null);
    }

    /** The value under a hidden key, or null. */
    @TruffleBoundary
    public static Object getHidden(PyInstance self, HiddenKey key) {
        return LIBRARY.getOrDefault(self, key, null);
    }

    /** Sets an attribute of the instance's own namespace. */
    @TruffleBoundary
    public static void put(PyInstance self, String name, Object value) {
        if (isDetached(self.getShape())) {
            detachedDict(self).put(Str.of(name), value);
        } else {
            putKey(self, name, value);
        }
    }

    /** Sets the value under a hidden key. */
    @TruffleBoundary
    public static void putHidden(PyInstance self, HiddenKey key, Object value) {
        putKey(self, key, value);
    }

    private static void putKey(PyInstance self, Object key, Object value) {
        if (self.isShared()) {
            Sharing.publish(value);
            VarHandle.storeStoreFence();
            synchronized (self) {
                LIBRARY.put(self, key, value);
            }
        } else {
            LIBRARY.put(self, key, value);
        }
    }

    /** Removes an attribute; false if there was none. */
    @TruffleBoundary
    public static boolean remove(PyInstance self, String name) {
        if (isDetached(self.getShape())) {
            return detachedDict(self).remove(Str.of(name)) != null;
        }
        return removeKey(self, name);
    }

    /** Removes the value under a hidden key; false if there was none. */
    @TruffleBoundary
    public static boolean removeHidden(PyInstance self, HiddenKey key) {
        return removeKey(self, key);
    }

    private static boolean removeKey(PyInstance self, Object key) {
        if (self.isShared()) {
            synchronized (self) {
                return LIBRARY.removeKey(self, key);
            }
        }
        return LIBRARY.removeKey(self, key);
    }

    /** The names of the instance's attributes in insertion order: a snapshot. */
    @TruffleBoundary
    public static List<String> names(PyInstance self) {
        List<String> names = new ArrayList<>();
        if (isDetached(self.getShape())) {
            for (Object key : detachedDict(self).keyArray()) {
                if (key instanceof com.oracle.truffle.api.strings.TruffleString name) {
                    names.add(Str.intern(name));
                }
            }
            return names;
        }
        for (Object key : self.getShape().getKeyList()) {
            if (key instanceof String name) {
                names.add(name);
            }
        }
        return names;
    }

    /**
     * The instance's {@code __dict__} object. The first request detaches the instance: from then on instance and dict are one
     * storage.
     */
    @TruffleBoundary
    public static PyDict dictOf(PyInstance self) {
        if (isDetached(self.getShape())) {
            return detachedDict(self);
        }
        PyDict dict = new PyDict();
        synchronized (self) {
            if (isDetached(self.getShape())) {
                return detachedDict(self);
            }
            for (String name : names(self)) {
                dict.put(Str.of(name), LIBRARY.getOrDefault(self, name, null));
            }
            setDetachedDict(self, dict);
            for (String name : names(self)) {
                LIBRARY.removeKey(self, name);
            }
        }
        return dict;
    }

    /** {@code self.__dict__ = dict}. */
    @TruffleBoundary
    public static void setDict(PyInstance self, PyDict dict) {
        Sharing.barrier(self.isShared(), dict);
        synchronized (self) {
            boolean wasDetached = isDetached(self.getShape());
            setDetachedDict(self, dict);
            if (!wasDetached) {
                for (String name : names(self)) {
                    LIBRARY.removeKey(self, name);
                }
            }
        }
    }

    private static void setDetachedDict(PyInstance self, PyDict dict) {
        if (self.isShared() && !dict.isShared()) {
            Sharing.publish(dict);
        }
        LIBRARY.put(self, DICT, dict);
        LIBRARY.setShapeFlags(self, LIBRARY.getShapeFlags(self) | DETACHED);
    }

    /** {@code self.__class__ = type}: layouts have been checked by the caller. */
    @TruffleBoundary
    public static void setType(PyInstance self, PyType type) {
        synchronized (self) {
            LIBRARY.setDynamicType(self, type);
        }
    }

    static void markShared(PyInstance self) {
        LIBRARY.updateShape(self);
        if (!self.getShape().isShared()) {
            LIBRARY.markShared(self);
        }
    }

    @TruffleBoundary
    static void publishChildren(PyInstance self, Publisher publisher) {
        for (Object key : LIBRARY.getKeyArray(self)) {
            publisher.visit(LIBRARY.getOrDefault(self, key, null));
        }
        for (com.oracle.truffle.api.object.Property property :
                self.getShape().getPropertyListInternal(true)) {
            if (property.isHidden() && property.getKey() != Deletion.KEY) {
                publisher.visit(LIBRARY.getOrDefault(self, property.getKey(), null));
            }
        }
    }
}
