package org.pyft.modules.operator;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;
import org.pyft.sharing.Publisher;

import java.util.Arrays;

/** {@code operator.methodcaller}. */
public final class MethodCaller extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("operator.methodcaller", new MethodCallerMethodsTable())
                    .notSubclassable();

    private final String name;

    /** The values of the keywords are the last ones. */
    private final Object[] arguments;

    private final String[] keywords;

    MethodCaller(String name, Object[] arguments, String[] keywords) {
        this.name = name;
        this.arguments = arguments;
        this.keywords = keywords;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    String name() {
        return name;
    }

    Object[] positional() {
        return Arrays.copyOf(arguments, arguments.length - keywords.length);
    }

    Object[] arguments() {
        return arguments;
    }

    String[] keywords() {
        return keywords;
    }

    Object call(Object object) {
        return keywords.length == 0
                ? Py.callMethod(object, name, arguments)
                : Py.callKw(Py.getAttr(object, name), arguments, keywords);
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visitAll(arguments);
    }
}
