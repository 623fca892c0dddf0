package org.pyft.launcher;

/** The version that {@code -V} shows. */
final class Version {
    static final String SHORT = "3.14.3";

    /** Equal to {@code sys.version}. */
    static final String LONG =
            SHORT
                    + " free-threading build (main, Nov 20 2026, 12:00:00) [PyFT, Java "
                    + Runtime.version().feature()
                    + "."
                    + Runtime.version().interim()
                    + "."
                    + Runtime.version().update()
                    + "]";

    private Version() {}
}
