package org.pyft.modules.accounts;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.str.Str;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.ops.Py;

/** {@code grp}: the groups of {@code /etc/group}. */
@BuiltinModule("grp")
public final class GrpModule {
    private static final StructSequence ENTRY =
            StructSequence.define(
                    "grp.struct_group", 4, "gr_name", "gr_passwd", "gr_gid", "gr_mem");
    private static final String PATH = "/etc/group";
    private static final int FIELDS = 4;

    private GrpModule() {}

    static void init(PyModule module) {
        module.addType(ENTRY.type());
    }

    private static Object entry(String[] parts) {
        PyList members = new PyList();
        for (String member : parts[3].split(",")) {
            if (!member.isEmpty()) {
                members.append(Str.of(member));
            }
        }
        return ENTRY.create(Str.of(parts[0]), Str.of(parts[1]), Long.valueOf(parts[2]), members);
    }

    @Builtin("getgrgid(id)")
    static Object byNumber(Object group) {
        Object number = Py.index(group);
        String[] found = Accounts.find(PATH, FIELDS, 2, number.toString());
        if (found == null) {
            throw PyErr.keyError(Str.of("getgrgid(): gid not found: " + number));
        }
        return entry(found);
    }

    @Builtin("getgrnam(name)")
    static Object byName(TruffleString name) {
        String[] found = Accounts.find(PATH, FIELDS, 0, Str.toJava(name));
        if (found == null) {
            throw PyErr.keyError(Str.of("getgrnam(): name not found: " + Py.reprString(name)));
        }
        return entry(found);
    }

    @Builtin("getgrall()")
    static Object all() {
        PyList result = new PyList();
        for (String[] parts : Accounts.entries(PATH, FIELDS)) {
            result.append(entry(parts));
        }
        return result;
    }
}
