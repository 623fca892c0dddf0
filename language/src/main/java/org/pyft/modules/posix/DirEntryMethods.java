package org.pyft.modules.posix;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinType;
import org.pyft.builtin.Getter;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyGenericAlias;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

import java.io.IOException;

/** Attributes of {@code os.DirEntry}. */
@BuiltinType("posix.DirEntry")
final class DirEntryMethods {
    private DirEntryMethods() {}

    @Builtin("__repr__($self, /)")
    static Object repr(PyDirEntry self) {
        return Str.of("<DirEntry " + Py.reprString(self.getName()) + ">");
    }

    @Getter("name")
    static Object name(PyDirEntry self) {
        return self.getName();
    }

    @Getter("path")
    static Object path(PyDirEntry self) {
        return self.getPath();
    }

    @Builtin("is_dir($self, /, *, follow_symlinks=True)")
    static boolean isDirectory(PyDirEntry self, boolean follow) {
        return self.hasType(FileStatus.DIRECTORY, follow);
    }

    @Builtin("is_file($self, /, *, follow_symlinks=True)")
    static boolean isFile(PyDirEntry self, boolean follow) {
        return self.hasType(FileStatus.REGULAR, follow);
    }

    @Builtin("is_symlink($self, /)")
    static boolean isSymbolicLink(PyDirEntry self) {
        return self.hasType(FileStatus.SYMBOLIC_LINK, false);
    }

    @Builtin("is_junction($self, /)")
    static boolean isJunction(PyDirEntry self) {
        return false;
    }

    @Builtin("stat($self, /, *, follow_symlinks=True)")
    static Object stat(PyDirEntry self, boolean follow) {
        return PosixResults.stat(status(self, follow));
    }

    @Builtin("inode($self, /)")
    static long inode(PyDirEntry self) {
        return status(self, false).inode();
    }

    private static FileStatus status(PyDirEntry self, boolean follow) {
        try {
            return self.status(follow);
        } catch (IOException e) {
            throw Errno.error(e, self.getPath());
        }
    }

    @Builtin("__fspath__($self, /)")
    static Object fspath(PyDirEntry self) {
        return self.getPath();
    }

    @Builtin("__class_getitem__($type, object, /)")
    static Object classGetItem(PyType type, Object item) {
        return PyGenericAlias.of(type, item);
    }
}
