package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;

import org.pyft.objects.iterator.PyIterator;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What {@code os.scandir} returns. The names were read at once, so there is nothing to close. */
public final class PyScandirIterator extends PyIterator {
    public static final PyType TYPE =
            PyType.builtin("posix.ScandirIterator", new ScandirIteratorMethodsTable())
                    .notSubclassable();

    private final PathArgument directory;
    private final List<String> names;
    private final String prefix;
    private final TruffleFile file;
    private final AtomicInteger position = new AtomicInteger();

    PyScandirIterator(PathArgument directory, List<String> names) throws IOException {
        this.directory = directory;
        this.names = names;
        // Entries stay valid after a change of the working directory only if their path was
        // absolute; as in CPython, stat uses the path.
        this.file = directory.file(FileDescriptors.get());
        if (directory.isDescriptor()) {
            this.prefix = "";
        } else {
            this.prefix =
                    directory.path().endsWith("/") ? directory.path() : directory.path() + "/";
        }
    }

    @Override
    public Object next() {
        int index = position.getAndIncrement();
        if (index < 0 || index >= names.size()) {
            position.set(names.size());
            return null;
        }
        String name = names.get(index);
        boolean implicit = directory.given() == org.pyft.objects.none.PyNone.NONE;
        Object path = implicit ? Str.of("./" + name) : directory.result(prefix + name);
        return new PyDirEntry(directory.result(name), path, file.resolve(name));
    }

    void close() {
        position.set(names.size());
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
