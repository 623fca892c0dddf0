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

/** {@code pwd}: the users of {@code /etc/passwd}. */
@BuiltinModule("pwd")
public final class PwdModule {
    private static final StructSequence ENTRY =
            StructSequence.define(
                    "pwd.struct_passwd",
                    7,
                    "pw_name",
                    "pw_passwd",
                    "pw_uid",
                    "pw_gid",
                    "pw_gecos",
                    "pw_dir",
                    "pw_shell");
    private static final String PATH = "/etc/passwd";
    private static final int FIELDS = 7;

    private PwdModule() {}

    static void init(PyModule module) {
        module.addType(ENTRY.type());
    }

    private static Object entry(String[] parts) {
        return ENTRY.create(
                Str.of(parts[0]),
                Str.of(parts[1]),
                Long.valueOf(parts[2]),
                Long.valueOf(parts[3]),
                Str.of(parts[4]),
                Str.of(parts[5]),
                Str.of(parts[6]));
    }

    @Builtin("getpwuid(uidobj, /)")
    static Object byNumber(Object user) {
        Object number = Py.index(user);
        String[] found = Accounts.find(PATH, FIELDS, 2, number.toString());
        if (found == null) {
            throw PyErr.keyError(Str.of("getpwuid(): uid not found: " + number));
        }
        return entry(found);
    }

    @Builtin("getpwnam(name, /)")
    static Object byName(TruffleString name) {
        String[] found = Accounts.find(PATH, FIELDS, 0, Str.toJava(name));
        if (found == null) {
            throw PyErr.keyError(Str.of("getpwnam(): name not found: " + Py.reprString(name)));
        }
        return entry(found);
    }

    @Builtin("getpwall()")
    static Object all() {
        PyList result = new PyList();
        for (String[] parts : Accounts.entries(PATH, FIELDS)) {
            result.append(entry(parts));
        }
        return result;
    }
}
