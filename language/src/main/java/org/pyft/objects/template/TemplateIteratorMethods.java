package org.pyft.objects.template;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;

/** Attributes of {@code string.templatelib.TemplateIter}. */
@BuiltinType("string.templatelib.TemplateIter")
final class TemplateIteratorMethods {
    private TemplateIteratorMethods() {}

    @Builtin("__iter__($self, /)")
    static Object iter(PyTemplateIterator self) {
        return self;
    }

    @Builtin("__next__($self, /)")
    static Object next(PyTemplateIterator self) {
        return self.nextOrStop();
    }
}
