package org.pyft.objects.type;

import java.util.ArrayList;
import java.util.List;
import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.ops.Py;
import org.pyft.ops.Types;
import org.pyft.sharing.Publisher;

/** {@code X | Y} of types ({@code typing.Union}, PEP 604). */
public final class PyUnion extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("typing.Union", new UnionMethodsTable()).notSubclassable();

    private final Object[] arguments;

    private PyUnion(Object[] arguments) {
        this.arguments = arguments;
    }

    /** The members: flat, without duplicates. */
    public Object[] getArguments() {
        return arguments;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visitAll(arguments);
    }

    /** {@code a | b}, or NotImplemented if one cannot be a member. */
    public static Object or(Object a, Object b) {
        return isMember(a) && isMember(b) ? of(a, b) : PyNotImplemented.NOT_IMPLEMENTED;
    }

    private static boolean isMember(Object object) {
        if (object == PyNone.NONE || object instanceof PyType || object instanceof PyUnion || object instanceof PyGenericAlias) {
            return true;
        }
        String name = Types.nameOf(object);
        return name.equals("typing.TypeAliasType") || name.equals("typing.TypeVar") || name.equals("TypeAliasType") || name.equals("TypeVar");
    }

    /** The union of the members: a single one is returned itself. */
    public static Object of(Object... members) {
        List<Object> flat = new ArrayList<>();
        for (Object member : members) {
            for (Object item : member instanceof PyUnion union ? union.arguments : new Object[]{member == PyNone.NONE ? PyNone.TYPE : member}) {
                if (flat.stream().noneMatch(other -> same(other, item))) {
                    flat.add(item);
                }
            }
        }
        return flat.size() == 1 ? flat.get(0) : new PyUnion(flat.toArray());
    }

    private static boolean same(Object a, Object b) {
        return a == b || !(a instanceof PyType && b instanceof PyType) && Py.eq(a, b);
    }
}
