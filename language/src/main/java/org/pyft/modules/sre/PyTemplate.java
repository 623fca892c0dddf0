package org.pyft.modules.sre;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.bytes.Buffers;
import org.pyft.objects.bytes.PyBytes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.instance.PyWrapper;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.sharing.Publisher;

import java.io.ByteArrayOutputStream;

/** A parsed replacement text: literals with groups between them. Immutable. */
public final class PyTemplate extends PyHeapObject {
    public static final PyType TYPE = PyType.builtin("_sre.SRE_Template", null).notSubclassable();

    private final Object[] literals;
    private final int[] groups;

    PyTemplate(Object[] literals, int[] groups) {
        this.literals = literals;
        this.groups = groups;
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public void publishChildren(Publisher publisher) {
        publisher.visitAll(literals);
    }

    /** The text if no group is in it, or null. */
    Object literalOrNull() {
        return groups.length == 0 ? literals[0] : null;
    }

    /** Appends the template with a match's groups to a str. */
    void append(Str.Builder out, PyMatch match) {
        appendLiteral(out, 0);
        TruffleString string = match.getText().string();
        for (int i = 0; i < groups.length; i++) {
            int group = check(match, groups[i]);
            if (match.start(group) >= 0) {
                out.append(string, match.start(group), match.end(group));
            }
            appendLiteral(out, i + 1);
        }
    }

    private void appendLiteral(Str.Builder out, int index) {
        out.append((TruffleString) PyWrapper.unwrap(literals[index]));
    }

    /** Appends the template with a match's groups to bytes. */
    void append(ByteArrayOutputStream out, PyMatch match) {
        out.writeBytes(Buffers.toBytes(literals[0]));
        byte[] bytes = match.getText().bytes();
        for (int i = 0; i < groups.length; i++) {
            int group = check(match, groups[i]);
            if (match.start(group) >= 0) {
                out.write(bytes, match.start(group), match.end(group) - match.start(group));
            }
            out.writeBytes(Buffers.toBytes(literals[i + 1]));
        }
    }

    private static int check(PyMatch match, int group) {
        if (group > match.groups()) {
            throw PyErr.indexError("no such group");
        }
        return group;
    }

    /** The template with a match's groups. */
    Object expand(PyMatch match) {
        if (groups.length == 0) {
            return literals[0];
        }
        if (match.getText().isString()) {
            Str.Builder out = Str.builder();
            append(out, match);
            return out.build();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        append(out, match);
        return PyBytes.of(out.toByteArray());
    }
}
