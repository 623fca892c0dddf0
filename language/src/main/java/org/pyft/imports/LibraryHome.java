package org.pyft.imports;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder with the standard library. */
public final class LibraryHome {
    private static final String LIBRARY = "lib/python3.14";

    private final Path home;

    private LibraryHome(Path home) {
        this.home = home;
    }

    /** The home an option names; without one the system property {@code pyft.home}. */
    public static LibraryHome of(String option) {
        String path = option.isEmpty() ? System.getProperty("pyft.home", "") : option;
        return new LibraryHome(path.isEmpty() ? null : Path.of(path));
    }

    /** {@code sys.prefix}. */
    public String prefix() {
        return home == null ? "" : home.toString();
    }

    /** The folder of the library's modules. */
    public String library() {
        return home == null ? "" : home.resolve(LIBRARY).toString();
    }

    /** Whether there is a library. */
    public boolean exists() {
        return home != null && Files.isDirectory(home.resolve(LIBRARY));
    }
}
