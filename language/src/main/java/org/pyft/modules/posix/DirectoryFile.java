package org.pyft.modules.posix;

import com.oracle.truffle.api.TruffleFile;

import java.io.IOException;

/** A directory opened with {@code os.open}: good for {@code fstat}, {@code fchdir}, {@code listdir}, {@code fsync}. */
final class DirectoryFile extends OpenFile {
    private final TruffleFile file;

    DirectoryFile(TruffleFile file) {
        this.file = file;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new ErrnoException(Errno.EISDIR);
    }

    @Override
    public long seek(long offset, int whence) {
        return 0;
    }

    @Override
    public void sync() {}

    @Override
    public FileStatus status() throws IOException {
        return FileStatus.of(file, true);
    }

    @Override
    public String path() {
        return file.getPath();
    }

    @Override
    protected void release() {}
}
