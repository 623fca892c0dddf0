package org.pyft.ops;

import com.oracle.truffle.api.dsl.Cached;
import com.oracle.truffle.api.dsl.GenerateInline;
import com.oracle.truffle.api.dsl.Specialization;
import com.oracle.truffle.api.library.CachedLibrary;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.Shape;

import org.pyft.objects.descriptor.Descriptor;
import org.pyft.objects.descriptor.PyMemberDescriptor;
import org.pyft.objects.descriptor.PyMethodDescriptor;
import org.pyft.objects.descriptor.PyProperty;
import org.pyft.objects.descriptor.PyStaticMethod;
import org.pyft.objects.function.PyFunction;
import org.pyft.objects.function.PyMethod;
import org.pyft.objects.instance.Attributes;
import org.pyft.objects.instance.PyInstance;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.type.PyType;

/**
 * {@code object.name}. The Shape of an instance answers class, layout and sharedness in one comparison; reading is the same for local and
 * shared instances.
 */
@GenerateInline(false)
@SuppressWarnings("truffle-sharing") // each cache entry has a callee of its own
public abstract class GetAttrNode extends Node {
    final String name;

    GetAttrNode(String name) {
        this.name = name;
    }

    public static GetAttrNode create(String name) {
        return GetAttrNodeGen.create(name);
    }

    public abstract Object execute(Object object);

    /** The attribute is in the instance, and no data descriptor hides it. */
    @Specialization(
            guards = {"object.getShape() == shape", "isOwn"},
            assumptions = "type.stable()",
            limit = "6")
    final Object own(
            PyInstance object,
            @Cached("object.getShape()") Shape shape,
            @Cached("object.getType()") PyType type,
            @Cached("isOwn(shape, type)") boolean isOwn,
            @CachedLibrary(limit = "1") DynamicObjectLibrary library) {
        Object value = library.getOrDefault(object, name, null);
        return value == null ? GetAttr.get(object, name) : value;
    }

    final boolean isOwn(Shape shape, PyType type) {
        if (Attributes.isDetached(shape) || !GetAttr.isPlain(type) || !shape.hasProperty(name)) {
            return false;
        }
        Object descriptor = type.lookup(name);
        return descriptor == null || !GetAttr.comesFirst(descriptor);
    }

    /** A member of {@code __slots__}; without a value it is what {@code __getattr__} says, or an error. */
    @Specialization(
            guards = {"object.getShape() == shape", "member != null"},
            assumptions = "type.stable()",
            limit = "6")
    final Object slot(
            PyInstance object,
            @Cached("object.getShape()") Shape shape,
            @Cached("object.getType()") PyType type,
            @Cached("memberOf(type)") PyMemberDescriptor member,
            @CachedLibrary(limit = "1") DynamicObjectLibrary library) {
        Object value = library.getOrDefault(object, member.getKey(), null);
        return value == null ? GetAttr.get(object, name) : value;
    }

    final PyMemberDescriptor memberOf(PyType type) {
        return GetAttr.isPlain(type) && type.lookup(name) instanceof PyMemberDescriptor member
                ? member
                : null;
    }

    /** The attribute comes from the class: methods are bound, properties called. */
    @Specialization(
            guards = {"object.getShape() == shape", "descriptor != null"},
            assumptions = "type.stable()",
            limit = "6")
    static Object fromClass(
            PyInstance object,
            @Cached("object.getShape()") Shape shape,
            @Cached("object.getType()") PyType type,
            @Cached("descriptorOf(shape, type)") Object descriptor,
            @Cached CallNode call) {
        if (descriptor instanceof PyFunction) {
            return new PyMethod(descriptor, object);
        }
        if (descriptor instanceof PyProperty property
                && property.isExact()
                && property.getGetter() instanceof PyFunction getter) {
            return call.execute(getter, new Object[] {object});
        }
        return GetAttr.bind(descriptor, object, type);
    }

    /** The class attribute that is used, or null if the instance comes first or a failing descriptor would have a fallback. */
    final Object descriptorOf(Shape shape, PyType type) {
        if (!GetAttr.isPlain(type) || type.lookup("__getattr__") != null) {
            return null;
        }
        Object descriptor = type.lookup(name);
        if (descriptor == null || GetAttr.comesFirst(descriptor)) {
            return descriptor;
        }
        return Attributes.isDetached(shape) || shape.hasProperty(name) ? null : descriptor;
    }

    @Specialization(guards = "isExactModule(module)")
    static Object module(
            PyModule module,
            @Cached(value = "createGlobal()", neverDefault = true) DictSlotNode slot) {
        Object value = slot.execute(module.getDict());
        return value == null ? GetAttr.get(module, slot.name()) : value;
    }

    static boolean isExactModule(PyModule module) {
        return module.getType() == PyModule.TYPE;
    }

    final DictSlotNode createGlobal() {
        return DictSlotNode.create(name);
    }

    /** An attribute of a class that needs no binding, or of which the bound form is the same each time. */
    @Specialization(
            guards = {"type == cached", "value != null"},
            assumptions = {"cached.stable()", "cached.getMetatype().stable()"},
            limit = "4")
    static Object typeAttribute(
            PyType type,
            @Cached("type") PyType cached,
            @Cached("constantOf(cached)") Object value) {
        return value;
    }

    final Object constantOf(PyType type) {
        PyType meta = type.getMetatype();
        if (meta.lookup("__getattribute__") != PyType.TYPE.lookup("__getattribute__")
                || name.startsWith("__")) {
            return null;
        }
        Object metaAttribute = meta.lookup(name);
        if (metaAttribute != null && GetAttr.comesFirst(metaAttribute)) {
            return null;
        }
        Object own = type.lookup(name);
        if (own == null) {
            return null;
        }
        if (own instanceof PyFunction
                || own instanceof PyMethodDescriptor
                || own instanceof PyStaticMethod) {
            return GetAttr.bind(own, null, type);
        }
        return Types.of(own).lookup("__get__") == null && !(own instanceof Descriptor) ? own : null;
    }

    @Specialization(replaces = {"own", "slot", "fromClass", "module", "typeAttribute"})
    final Object generic(Object object) {
        return GetAttr.get(object, name);
    }
}
