package org.pyft.modules.sre;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** Attributes of {@code re.Match}. */
@BuiltinType("re.Match")
final class MatchMethods {
    private static final int SHOWN = 50;

    private MatchMethods() {}

    @Builtin("__repr__($self, /)")
    static Object repr(PyMatch self) {
        String text = Py.reprString(self.group(0, PyNone.NONE));
        String shown =
                text.length() > SHOWN
                        ? text.substring(
                                0,
                                text.offsetByCodePoints(
                                        0, Math.min(SHOWN, text.codePointCount(0, text.length()))))
                        : text;
        return Str.of(
                "<re.Match object; span=("
                        + self.start(0)
                        + ", "
                        + self.end(0)
                        + "), match="
                        + shown
                        + ">");
    }

    @Builtin("__getitem__($self, key, /)")
    static Object getItem(PyMatch self, Object key) {
        return self.group(self.index(key), PyNone.NONE);
    }

    @Builtin("group($self, /, *args)")
    static Object group(PyMatch self, Object[] args) {
        return self.groups(args);
    }

    @Builtin("start($self, group=0, /)")
    static long start(PyMatch self, Object group) {
        return self.start(group == null ? 0 : self.index(group));
    }

    @Builtin("end($self, group=0, /)")
    static long end(PyMatch self, Object group) {
        return self.end(group == null ? 0 : self.index(group));
    }

    @Builtin("span($self, group=0, /)")
    static Object span(PyMatch self, Object group) {
        return span(self, group == null ? 0 : self.index(group));
    }

    private static Object span(PyMatch self, int group) {
        return PyTuple.of((long) self.start(group), (long) self.end(group));
    }

    @Builtin("groups($self, /, default=None)")
    static Object groups(PyMatch self, Object fallback) {
        Object missing = fallback == null ? PyNone.NONE : fallback;
        Object[] result = new Object[self.groups()];
        for (int i = 0; i < result.length; i++) {
            result[i] = self.group(i + 1, missing);
        }
        return PyTuple.of(result);
    }

    @Builtin("groupdict($self, /, default=None)")
    static Object groupDict(PyMatch self, Object fallback) {
        Object missing = fallback == null ? PyNone.NONE : fallback;
        PyDict result = new PyDict();
        PyDict index = self.getPattern().getGroupIndex();
        for (Object name : index.keyArray()) {
            result.put(name, self.group(self.index(name), missing));
        }
        return result;
    }

    @Builtin("expand($self, /, template)")
    static Object expand(PyMatch self, Object template) {
        return Substitution.template(self.getPattern(), template).expand(self);
    }

    @Builtin("__copy__($self, /)")
    static Object copy(PyMatch self) {
        return self;
    }

    @Builtin("__deepcopy__($self, memo, /)")
    static Object deepCopy(PyMatch self, Object memo) {
        return self;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Getter("string")
    static Object string(PyMatch self) {
        return self.getText().object();
    }

    @Getter("re")
    static Object pattern(PyMatch self) {
        return self.getPattern();
    }

    @Getter("pos")
    static long pos(PyMatch self) {
        return self.getPos();
    }

    @Getter("endpos")
    static long endpos(PyMatch self) {
        return self.getEndpos();
    }

    @Getter("lastindex")
    static Object lastIndex(PyMatch self) {
        return self.lastIndex() >= 0 ? (Object) (long) self.lastIndex() : PyNone.NONE;
    }

    @Getter("lastgroup")
    static Object lastGroup(PyMatch self) {
        PyTuple names = self.getPattern().getIndexGroup();
        int last = self.lastIndex();
        return last >= 0 && last < names.size() ? names.get(last) : PyNone.NONE;
    }

    @Getter("regs")
    static Object regs(PyMatch self) {
        Object[] result = new Object[self.groups() + 1];
        for (int i = 0; i < result.length; i++) {
            result[i] = span(self, i);
        }
        return PyTuple.of(result);
    }
}
