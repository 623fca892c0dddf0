package org.pyft.modules.sre;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.dict.PyMappingProxy;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.none.PyNotImplemented;
import org.pyft.objects.str.Str;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.util.ArrayList;
import java.util.List;

/** Attributes of {@code re.Pattern}. */
@BuiltinType("re.Pattern")
final class PatternMethods {
    private static final String[] FLAG_NAMES = {
        "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "UNICODE", "VERBOSE", "DEBUG", "ASCII"
    };
    private static final int[] FLAGS = {2, 4, 8, 16, 32, 64, 128, 256};
    private static final int SHOWN = 200;
    private static final int CHARACTER_SETS = 4 | 32 | 256;
    private static final int UNICODE = 32;

    private PatternMethods() {}

    @Builtin("__repr__($self, /)")
    static Object repr(PyPattern self) {
        int flags = self.getFlags();
        if (self.isString() && (flags & CHARACTER_SETS) == UNICODE) {
            flags &= ~UNICODE;
        }
        String text = Py.reprString(self.getPattern());
        int length = text.codePointCount(0, text.length());
        StringBuilder out =
                new StringBuilder("re.compile(")
                        .append(text, 0, text.offsetByCodePoints(0, Math.min(SHOWN, length)));
        List<String> names = new ArrayList<>();
        for (int i = 0; i < FLAGS.length; i++) {
            if ((flags & FLAGS[i]) != 0) {
                names.add("re." + FLAG_NAMES[i]);
                flags &= ~FLAGS[i];
            }
        }
        if (flags != 0) {
            names.add("0x" + Integer.toHexString(flags));
        }
        if (!names.isEmpty()) {
            out.append(", ").append(String.join("|", names));
        }
        return Str.of(out.append(')').toString());
    }

    @Builtin("__hash__($self, /)")
    static long hash(PyPattern self) {
        return Py.hash(self.getPattern()) ^ self.codeHash();
    }

    @Builtin("__eq__($self, value, /)")
    static Object equal(PyPattern self, Object other) {
        if (!(other instanceof PyPattern pattern)) {
            return PyNotImplemented.NOT_IMPLEMENTED;
        }
        return self == pattern
                || self.hasSameCode(pattern) && Py.eq(self.getPattern(), pattern.getPattern());
    }

    private static Object result(
            PyPattern self,
            SreText text,
            long pos,
            long endpos,
            SreMatcher matcher,
            boolean found) {
        return found ? PyMatch.of(self, text, pos, endpos, matcher) : PyNone.NONE;
    }

    @Builtin("match($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object match(PyPattern self, Object string, long pos, long endpos) {
        SreText text = self.text(string);
        SreMatcher matcher = self.matcher(text);
        return result(
                self,
                text,
                pos,
                endpos,
                matcher,
                matcher.match(
                        PyMatch.clip(pos, text.length()), PyMatch.clip(endpos, text.length())));
    }

    @Builtin("fullmatch($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object fullMatch(PyPattern self, Object string, long pos, long endpos) {
        SreText text = self.text(string);
        SreMatcher matcher = self.matcher(text);
        return result(
                self,
                text,
                pos,
                endpos,
                matcher,
                matcher.fullMatch(
                        PyMatch.clip(pos, text.length()), PyMatch.clip(endpos, text.length())));
    }

    @Builtin("search($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object search(PyPattern self, Object string, long pos, long endpos) {
        SreText text = self.text(string);
        SreMatcher matcher = self.matcher(text);
        return result(
                self,
                text,
                pos,
                endpos,
                matcher,
                matcher.search(
                        PyMatch.clip(pos, text.length()), PyMatch.clip(endpos, text.length())));
    }

    @Builtin("findall($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object findAll(PyPattern self, Object string, long pos, long endpos) {
        SreText text = self.text(string);
        SreMatcher matcher = self.matcher(text);
        matcher.begin(PyMatch.clip(pos, text.length()), PyMatch.clip(endpos, text.length()));
        int groups = self.groups();
        List<Object> found = new ArrayList<>();
        while (matcher.searchNext()) {
            if (groups == 0) {
                found.add(text.slice(matcher.start(), matcher.end()));
            } else if (groups == 1) {
                found.add(group(text, matcher, 1));
            } else {
                Object[] items = new Object[groups];
                for (int i = 0; i < groups; i++) {
                    items[i] = group(text, matcher, i + 1);
                }
                found.add(PyTuple.of(items));
            }
        }
        return new PyList(found.toArray());
    }

    private static Object group(SreText text, SreMatcher matcher, int group) {
        int start = matcher.start(group);
        return start < 0 ? text.empty() : text.slice(start, matcher.end(group));
    }

    @Builtin("finditer($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object findIterator(PyPattern self, Object string, long pos, long endpos) {
        return new MatchIterator(new PyScanner(self, self.text(string), pos, endpos));
    }

    @Builtin("scanner($self, /, string, pos=0, endpos=sys.maxsize)")
    static Object scanner(PyPattern self, Object string, long pos, long endpos) {
        return new PyScanner(self, self.text(string), pos, endpos);
    }

    @Builtin("split($self, /, string, maxsplit=0)")
    static Object split(PyPattern self, Object string, long maximum) {
        SreText text = self.text(string);
        SreMatcher matcher = self.matcher(text);
        matcher.begin(0, text.length());
        List<Object> parts = new ArrayList<>();
        int done = 0;
        long count = 0;
        while ((maximum == 0 || count < maximum) && matcher.searchNext()) {
            parts.add(text.slice(done, matcher.start()));
            for (int group = 1; group <= self.groups(); group++) {
                int start = matcher.start(group);
                parts.add(start < 0 ? PyNone.NONE : text.slice(start, matcher.end(group)));
            }
            done = matcher.end();
            count++;
        }
        parts.add(text.slice(done, text.length()));
        return new PyList(parts.toArray());
    }

    @Builtin("sub($self, /, repl, string, count=0)")
    static Object sub(PyPattern self, Object replacement, Object string, long count) {
        return Substitution.run(self, replacement, string, count)[0];
    }

    @Builtin("subn($self, /, repl, string, count=0)")
    static Object subn(PyPattern self, Object replacement, Object string, long count) {
        return PyTuple.of(Substitution.run(self, replacement, string, count));
    }

    @Builtin("__copy__($self, /)")
    static Object copy(PyPattern self) {
        return self;
    }

    @Builtin("__deepcopy__($self, memo, /)")
    static Object deepCopy(PyPattern self, Object memo) {
        return self;
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }

    @Getter("pattern")
    static Object pattern(PyPattern self) {
        return self.getPattern();
    }

    @Getter("flags")
    static long flags(PyPattern self) {
        return self.getFlags();
    }

    @Getter("groups")
    static long groups(PyPattern self) {
        return self.groups();
    }

    @Getter("groupindex")
    static Object groupIndex(PyPattern self) {
        return new PyMappingProxy(self.getGroupIndex());
    }
}
