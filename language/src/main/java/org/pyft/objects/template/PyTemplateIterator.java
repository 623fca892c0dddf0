package org.pyft.objects.template;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

/** {@code iter(template)}: strings that are not empty and interpolations, in source order. */
public final class PyTemplateIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("string.templatelib.TemplateIter", new TemplateIteratorMethodsTable())
                    .notSubclassable();

    private final PyTemplate template;

    /** Twice the number of strings passed, and one more if an interpolation is next. */
    private int position;

    PyTemplateIterator(PyTemplate template) {
        this.template = template;
    }

    @Override
    public Object next() {
        int interpolations = template.getInterpolations().size();
        int at = position;
        while (at <= interpolations * 2) {
            Object part =
                    at % 2 == 0
                            ? template.getStrings().get(at / 2)
                            : template.getInterpolations().get(at / 2);
            position = ++at;
            if (!(part instanceof TruffleString string) || !Str.isEmpty(string)) {
                return part;
            }
        }
        return null;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        super.publishChildren(publisher);
        publisher.visit(template);
    }
}
