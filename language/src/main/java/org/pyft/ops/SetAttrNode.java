package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.descriptor.PyMemberDescriptor;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Sharing;

import java.lang.invoke.VarHandle;

/**
 * {@code object.name = value}. A local instance is written plainly; a shared one publishes the value, then stores under the instance's monitor.
 * Which of the two it is comes with the Shape comparison.
 */
@GenerateInline(false)
public abstract class SetAttrNode extends Node {
    final String name;

    SetAttrNode(String name) {
        this.name = name;
    }

    public static SetAttrNode create(String name) {
        return SetAttrNodeGen.create(name);
    }

    public abstract void execute(Object object, Object value);

    @Specialization(
            guards = {"object.getShape() == shape", "key != null", "!shape.isShared()"},
            assumptions = "type.stable()",
            limit = "6")
    static void local(
            PyInstance object,
            Object value,
            @Cached("object.getShape()") Shape shape,
            @Cached("object.getType()") PyType type,
            @Cached("keyOf(shape, type)") Object key,
            @CachedLibrary(limit = "1") DynamicObjectLibrary library) {
        library.put(object, key, value);
    }

    @Specialization(
            guards = {"object.getShape() == shape", "key != null", "shape.isShared()"},
            assumptions = "type.stable()",
            limit = "6")
    static void shared(
            PyInstance object,
            Object value,
            @Cached("object.getShape()") Shape shape,
            @Cached("object.getType()") PyType type,
            @Cached("keyOf(shape, type)") Object key,
            @CachedLibrary(limit = "2") DynamicObjectLibrary library) {
        Sharing.publish(value);
        VarHandle.storeStoreFence();
        synchronized (object) {
            library.put(object, key, value);
        }
    }

    /** The key to store under if the attribute is stored in the instance, or null. */
    final Object keyOf(Shape shape, PyType type) {
        if (!GetAttr.hasPlainSetter(type)) {
            return null;
        }
        Object descriptor = type.lookup(name);
        if (descriptor instanceof PyMemberDescriptor member) {
            return member.getKey();
        }
        if (Attributes.isDetached(shape)
                || !type.instancesHaveDict()
                || descriptor != null && GetAttr.isData(descriptor)) {
            return null;
        }
        return name;
    }

    @Specialization(replaces = {"local", "shared"})
    final void generic(Object object, Object value) {
        GetAttr.set(object, name, value);
    }
}
