package org.pyft.modules.time;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The local time zone as the C library sees it: from the variable TZ or from {@code /etc/localtime}, in either the compiled form
 * (RFC 8536) or as a POSIX rule. Immutable.
 */
final class LocalZone {
    private static final Path DATABASE = Path.of("/usr/share/zoneinfo");
    private static final Path SYSTEM = Path.of("/etc/localtime");
    private static final PosixRule UTC = new PosixRule("UTC", 0);
    private static final int MAXIMUM_SIZE = 1 << 20;

    /** A kind of local time. */
    record Kind(int offset, boolean daylight, String name) {}

    private final long[] transitions;
    private final Kind[] kinds;
    private final Kind first;

    /** For times after the last transition; null if the last kind stays. */
    private final PosixRule rule;

    private LocalZone(long[] transitions, Kind[] kinds, Kind first, PosixRule rule) {
        this.transitions = transitions;
        this.kinds = kinds;
        this.first = first;
        this.rule = rule;
    }

    private static LocalZone ofRule(PosixRule rule) {
        return new LocalZone(new long[0], new Kind[0], rule.standard(), rule);
    }

    /** The zone that a value of TZ (null: not set) means; UTC if there is no such zone. */
    @TruffleBoundary
    static LocalZone of(String variable) {
        if (variable == null) {
            LocalZone zone = read(SYSTEM);
            return zone == null ? ofRule(UTC) : zone;
        }
        String name = variable.startsWith(":") ? variable.substring(1) : variable;
        if (name.isEmpty() || name.equals("UTC")) {
            return ofRule(UTC);
        }
        if (!name.contains("..")) {
            LocalZone zone = read(name.startsWith("/") ? Path.of(name) : DATABASE.resolve(name));
            if (zone != null) {
                return zone;
            }
        }
        PosixRule rule = PosixRule.parse(name);
        return ofRule(rule == null ? UTC : rule);
    }

    private static LocalZone read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MAXIMUM_SIZE) {
                return null;
            }
            return parse(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    private static LocalZone parse(ByteBuffer data) {
        if (data.getInt() != 0x545a6966) {
            return null;
        }
        int version = data.get();
        data.position(20);
        int[] counts = counts(data);
        boolean wide = version >= '2';
        if (wide) {
            // The block for 32-bit programs is followed by the one that counts.
            data.position(
                    44
                            + counts[3] * 5
                            + counts[4] * 6
                            + counts[5]
                            + counts[2] * 8
                            + counts[1]
                            + counts[0]
                            + 20);
            counts = counts(data);
        }
        long[] times = new long[counts[3]];
        for (int i = 0; i < times.length; i++) {
            times[i] = wide ? data.getLong() : data.getInt();
        }
        int[] indexes = new int[times.length];
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] = data.get() & 0xff;
        }
        int kindsAt = data.position();
        int namesAt = kindsAt + counts[4] * 6;
        Kind[] all = new Kind[counts[4]];
        for (int i = 0; i < all.length; i++) {
            int at = kindsAt + i * 6;
            int end = namesAt + (data.get(at + 5) & 0xff);
            StringBuilder name = new StringBuilder();
            while (data.get(end) != 0) {
                name.append((char) data.get(end++));
            }
            all[i] = new Kind(data.getInt(at), data.get(at + 4) != 0, name.toString());
        }
        Kind[] kinds = new Kind[times.length];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = all[indexes[i]];
        }
        PosixRule rule = null;
        if (wide) {
            int footer = namesAt + counts[5] + counts[2] * 12 + counts[1] + counts[0] + 1;
            int end = footer;
            while (data.get(end) != '\n') {
                end++;
            }
            rule =
                    PosixRule.parse(
                            new String(
                                    data.array(), footer, end - footer, StandardCharsets.US_ASCII));
        }
        return new LocalZone(times, kinds, all[0], rule);
    }

    /** isutcnt, isstdcnt, leapcnt, timecnt, typecnt, charcnt. */
    private static int[] counts(ByteBuffer data) {
        int[] counts = new int[6];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = data.getInt();
        }
        return counts;
    }

    /** The kind of local time in force at a time. */
    Kind kindAt(long seconds) {
        if (transitions.length == 0 || seconds >= transitions[transitions.length - 1]) {
            return rule != null
                    ? rule.kindAt(seconds)
                    : transitions.length == 0 ? first : kinds[kinds.length - 1];
        }
        int index = java.util.Arrays.binarySearch(transitions, seconds);
        if (index < 0) {
            index = -index - 2;
        }
        return index < 0 ? first : kinds[index];
    }

    /** The local time at {@code seconds}. */
    @TruffleBoundary
    CalendarTime at(long seconds) {
        Kind kind = kindAt(seconds);
        return CalendarTime.of(seconds, kind.offset, kind.daylight, kind.name);
    }

    /** {@code mktime}: the time at which clocks show {@code time}, whose fields may be out of range. */
    @TruffleBoundary
    long toSeconds(CalendarTime time) {
        long local =
                CalendarTime.days(time.year(), time.month(), time.day()) * 86400
                        + time.hour() * 3600L
                        + time.minute() * 60L
                        + time.second();
        // The clocks before and after any change in the neighbourhood.
        Kind before = kindAt(local - 86400 * 2);
        Kind after = kindAt(local + 86400 * 2);
        int wanted = Integer.signum(time.daylight());
        Kind chosen = null;
        for (Kind kind : new Kind[] {before, after}) {
            Kind real = kindAt(local - kind.offset);
            if (real.offset == kind.offset && (wanted < 0 || real.daylight == (wanted > 0))) {
                if (chosen == null || chosen.daylight) {
                    chosen = kind;
                }
            }
        }
        if (chosen != null) {
            return local - chosen.offset;
        }
        if (wanted >= 0 && kindAt(local - before.offset).daylight != (wanted > 0)) {
            // Clocks do not show what was asked for: the other kind of time nearest to it.
            for (int days = 1; days < 400; days++) {
                for (int sign = -1; sign <= 1; sign += 2) {
                    Kind kind = kindAt(local + sign * days * 86400L);
                    if (kind.daylight == (wanted > 0)) {
                        return local - kind.offset;
                    }
                }
            }
        }
        return local - before.offset;
    }

    /** Standard time and daylight time: names of {@code time.tzname}. */
    String[] names() {
        Kind[] seasons = seasons();
        return new String[] {seasons[0].name, seasons[1].name};
    }

    /** The kinds of time in winter and summer of the present, the smaller offset first. */
    Kind[] seasons() {
        long year = (365 * 24 + 6) * 3600L;
        long start = System.currentTimeMillis() / 1000 / year * year;
        Kind january = kindAt(start);
        Kind july = kindAt(start + year / 2);
        return january.offset <= july.offset
                ? new Kind[] {january, july}
                : new Kind[] {july, january};
    }
}
