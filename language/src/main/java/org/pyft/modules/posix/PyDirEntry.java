package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;

import org.pyft.objects.PyHeapObject;
import org.pyft.objects.type.PyType;

import java.io.IOException;

/** {@code os.DirEntry}: a name found by {@code scandir}; asks the file system when asked, once. Immutable but for that memory. */
public final class PyDirEntry extends PyHeapObject {
    public static final PyType TYPE =
            PyType.builtin("posix.DirEntry", new DirEntryMethodsTable()).notSubclassable();

    private final Object name;
    private final Object path;
    private final TruffleFile file;
    private volatile FileStatus ownStatus;
    private volatile FileStatus targetStatus;

    PyDirEntry(Object name, Object path, TruffleFile file) {
        this.name = name;
        this.path = path;
        this.file = file;
    }

    Object getName() {
        return name;
    }

    Object getPath() {
        return path;
    }

    /** The status of the entry, or with {@code follow} of what a link leads to. */
    FileStatus status(boolean follow) throws IOException {
        FileStatus own = ownStatus;
        if (own == null) {
            own = FileStatus.of(file, false);
            ownStatus = own;
        }
        if (!follow || own.type() != FileStatus.SYMBOLIC_LINK) {
            return own;
        }
        FileStatus target = targetStatus;
        if (target == null) {
            target = FileStatus.of(file, true);
            targetStatus = target;
        }
        return target;
    }

    /** Whether it has the type; a file that is gone has none. */
    boolean hasType(int type, boolean follow) {
        try {
            return status(follow).type() == type;
        } catch (IOException e) {
            if (Errno.of(e) == Errno.ENOENT) {
                return false;
            }
            throw Errno.error(e, path);
        }
    }

    @Override
    public PyType builtinType() {
        return TYPE;
    }

    @Override
    public boolean isShared() {
        return true;
    }
}
