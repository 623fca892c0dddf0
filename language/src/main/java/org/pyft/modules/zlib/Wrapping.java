package org.pyft.modules.zlib;

/** What surrounds the deflated data: a value of zlib's parameter {@code wbits}. */
enum Wrapping {
    RAW,
    ZLIB,
    GZIP,
    /** zlib or gzip, as the data say. */
    AUTO;

    /** The wrapping to write, or null if the parameter is invalid. */
    static Wrapping forWriting(int wbits) {
        if (wbits >= 8 && wbits <= 15) {
            return ZLIB;
        }
        if (wbits >= 25 && wbits <= 31) {
            return GZIP;
        }
        return wbits >= -15 && wbits <= -9 ? RAW : null;
    }

    /** The wrapping to read, or null if the parameter is invalid. */
    static Wrapping forReading(int wbits) {
        if (wbits < 0) {
            return wbits >= -15 && wbits <= -8 ? RAW : null;
        }
        int size = wbits & 15;
        return size != 0 && size < 8 || wbits > 47
                ? null
                : wbits < 16 ? ZLIB : wbits < 32 ? GZIP : AUTO;
    }
}
