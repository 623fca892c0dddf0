package org.pyft.objects.typing;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

/** {@code P.args} and {@code P.kwargs} of a ParamSpec. */
public final class PyParamSpecPart extends PyHeapObject {
    public static final PyType ARGS_TYPE =
            PyType.builtin("typing.ParamSpecArgs", new ParamSpecArgsMethodsTable())
                    .withTable(new ParamSpecPartMethodsTable())
                    .notSubclassable();
    public static final PyType KWARGS_TYPE =
            PyType.builtin("typing.ParamSpecKwargs", new ParamSpecKwargsMethodsTable())
                    .withTable(new ParamSpecPartMethodsTable())
                    .notSubclassable();

    private final Object origin;
    private final boolean keywords;

    PyParamSpecPart(Object origin, boolean keywords) {
        this.origin = origin;
        this.keywords = keywords;
    }

    Object getOrigin() {
        return origin;
    }

    Object describe() {
        String name =
                origin instanceof PyParamSpec spec
                        ? Py.strString(spec.getName())
                        : Py.reprString(origin);
        return Str.of(name + (keywords ? ".kwargs" : ".args"));
    }

    Object isEqual(Object other) {
        return other instanceof PyParamSpecPart part && part.keywords == keywords
                ? (Object) Py.eq(origin, part.origin)
                : PyNotImplemented.NOT_IMPLEMENTED;
    }

    @Override
    public PyType builtinType() {
        return keywords ? KWARGS_TYPE : ARGS_TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(origin);
    }
}
