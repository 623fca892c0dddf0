package org.pyft.modules.time;

/** A POSIX time zone rule such as {@code CET-1CEST,M3.5.0,M10.5.0/3}. */
final class PosixRule {
    private final LocalZone.Kind standard;
    private LocalZone.Kind daylight;
    private int[] start;
    private int[] end;

    /** No daylight time. */
    PosixRule(String name, int offset) {
        standard = new LocalZone.Kind(offset, false, name);
    }

    LocalZone.Kind standard() {
        return standard;
    }

    /** Reads a rule; null if the text is none. */
    static PosixRule parse(String text) {
        try {
            return text.isEmpty() ? null : new Parser(text).parse();
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            return null;
        }
    }

    /** The kind of time in force at a time. */
    LocalZone.Kind kindAt(long seconds) {
        if (daylight == null) {
            return standard;
        }
        long year = CalendarTime.of(seconds, standard.offset(), false, null).year();
        long from = secondsOf(start, year) - standard.offset();
        long to = secondsOf(end, year) - daylight.offset();
        boolean inside =
                from < to ? seconds >= from && seconds < to : seconds >= from || seconds < to;
        return inside ? daylight : standard;
    }

    /** Local seconds of a change. Form of a date: kind (J, 0 for a plain day, M), its numbers, seconds in the day. */
    private static long secondsOf(int[] date, long year) {
        long newYear = CalendarTime.days(year, 0, 1);
        long day =
                switch (date[0]) {
                    case 'J' ->
                            newYear
                                    + date[1]
                                    - 1
                                    + (CalendarTime.isLeap(year) && date[1] > 59 ? 1 : 0);
                    case 'M' -> {
                        long first = CalendarTime.days(year, date[1] - 1, 1);
                        long next = CalendarTime.days(year, date[1], 1);
                        long result =
                                first
                                        + Math.floorMod(date[3] - (first + 4), 7L)
                                        + (date[2] - 1) * 7L;
                        yield result >= next ? result - 7 : result;
                    }
                    default -> newYear + date[1];
                };
        return day * 86400 + date[4];
    }

    private static final class Parser {
        private final String text;
        private int position;

        Parser(String text) {
            this.text = text;
        }

        PosixRule parse() {
            String name = name();
            PosixRule rule = new PosixRule(name, -time());
            if (position == text.length()) {
                return rule;
            }
            String daylightName = name();
            int offset = rule.standard.offset() + 3600;
            if (position < text.length() && text.charAt(position) != ',') {
                offset = -time();
            }
            rule.daylight = new LocalZone.Kind(offset, true, daylightName);
            if (position == text.length()) {
                rule.start = new int[] {'M', 3, 2, 0, 7200};
                rule.end = new int[] {'M', 11, 1, 0, 7200};
            } else {
                rule.start = date();
                rule.end = date();
            }
            if (position != text.length()) {
                throw new IllegalArgumentException(text);
            }
            return rule;
        }

        private String name() {
            int from = position;
            if (text.charAt(position) == '<') {
                int close = text.indexOf('>', position);
                position = close + 1;
                return text.substring(from + 1, close);
            }
            while (position < text.length() && Character.isLetter(text.charAt(position))) {
                position++;
            }
            if (position - from < 3) {
                throw new IllegalArgumentException(text);
            }
            return text.substring(from, position);
        }

        private int time() {
            int sign = 1;
            if (text.charAt(position) == '+' || text.charAt(position) == '-') {
                sign = text.charAt(position++) == '-' ? -1 : 1;
            }
            int seconds = number() * 3600;
            for (int unit = 60;
                    unit >= 1 && position < text.length() && text.charAt(position) == ':';
                    unit /= 60) {
                position++;
                seconds += number() * unit;
            }
            return sign * seconds;
        }

        private int number() {
            int from = position;
            while (position < text.length() && Character.isDigit(text.charAt(position))) {
                position++;
            }
            return Integer.parseInt(text, from, position, 10);
        }

        private int[] date() {
            expect(',');
            int[] date = {0, 0, 0, 0, 7200};
            char kind = text.charAt(position);
            if (kind == 'M') {
                position++;
                date[0] = kind;
                date[1] = number();
                expect('.');
                date[2] = number();
                expect('.');
                date[3] = number();
            } else {
                if (kind == 'J') {
                    position++;
                    date[0] = kind;
                }
                date[1] = number();
            }
            if (position < text.length() && text.charAt(position) == '/') {
                position++;
                date[4] = time();
            }
            return date;
        }

        private void expect(char c) {
            if (text.charAt(position++) != c) {
                throw new IllegalArgumentException(text);
            }
        }
    }
}
