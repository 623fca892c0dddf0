package org.pyft.objects.template;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.util.ArrayList;
import java.util.List;

/**
 * The value of a t-string (PEP 750): constant strings with interpolations between them; there is one string more than interpolations.
 * Immutable.
 */
public final class PyTemplate extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("string.templatelib.Template", new TemplateMethodsTable())
                    .notSubclassable();

    private final PyTuple strings;
    private final PyTuple interpolations;

    PyTemplate(PyTuple strings, PyTuple interpolations) {
        this.strings = strings;
        this.interpolations = interpolations;
    }

    /** A template of strings and interpolations in any order: neighbouring strings are joined, missing ones are empty. */
    @TruffleBoundary
    public static PyTemplate fromParts(Object[] parts) {
        List<Object> strings = new ArrayList<>();
        List<Object> interpolations = new ArrayList<>();
        TruffleString pending = Str.EMPTY;
        for (Object part : parts) {
            if (part instanceof PyInterpolation) {
                strings.add(pending);
                pending = Str.EMPTY;
                interpolations.add(part);
            } else {
                pending = Str.concat(pending, (TruffleString) part);
            }
        }
        strings.add(pending);
        return new PyTemplate(PyTuple.of(strings.toArray()), PyTuple.of(interpolations.toArray()));
    }

    public PyTuple getStrings() {
        return strings;
    }

    public PyTuple getInterpolations() {
        return interpolations;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(strings);
        publisher.visit(interpolations);
    }
}
