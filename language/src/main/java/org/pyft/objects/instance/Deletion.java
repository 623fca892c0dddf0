package org.pyft.objects.instance;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.object.HiddenKey;

import org.pyft.PyContext;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.exception.PyException;
import org.pyft.objects.generator.Abandonment;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;
import org.pyft.sharing.PyShareable;
import org.pyft.sharing.Sharing;

/**
 * The call of {@code __del__} that is due when an object of a class with that method has been dropped. Another thread than the object's own may make
 * it, so such objects are shared from their allocation on, once there are threads.
 */
public final class Deletion extends Abandonment.Entry {
    static final HiddenKey KEY = new HiddenKey("deletion");

    private final PyShareable object;

    private Deletion(PyShareable object, Abandonment registry) {
        super(registry);
        this.object = object;
    }

    /** Watches a fresh object, before anybody else sees it, if its class has {@code __del__}. */
    @TruffleBoundary
    public static void watch(PyShareable object, PyType type) {
        if (type.lookup("__del__") == null) {
            return;
        }
        PyInstance attributes =
                object instanceof PyHeapObject heapObject
                        ? heapObject.getOrMakeExtra()
                        : (PyInstance) object;
        Attributes.putHidden(attributes, KEY, new Deletion(object, PyContext.get().abandonment()));
        Sharing.publishIfStarted(object);
    }

    @Override
    protected PyShareable subject() {
        return object;
    }

    @Override
    protected void publish(Publisher publisher) {
        publisher.visit(object);
    }

    /** Calls {@code __del__}; errors go to {@code sys.unraisablehook}. */
    @Override
    protected void run() {
        Object method = Types.of(object).lookup("__del__");
        if (method == null) {
            return;
        }
        try {
            Py.callSpecialOrNull(object, "__del__");
        } catch (PyException e) {
            PyContext.get()
                    .writeUnraisable(
                            e,
                            PyNone.NONE,
                            Str.of(
                                    "Exception ignored while calling deallocator "
                                            + Py.reprString(method)));
        }
    }
}
