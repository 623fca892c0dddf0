package org.pyft.modules.time;

/** {@code strftime} in the C locale, with the extensions of the GNU C library. */
final class TimeText {
    private static final String[] DAYS = {
        "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
    };
    private static final String[] MONTHS = {
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December"
    };

    private final CalendarTime time;
    private final LocalZone zone;

    TimeText(CalendarTime time, LocalZone zone) {
        this.time = time;
        this.zone = zone;
    }

    /** {@code "Thu Jan  1 00:00:00 1970"}. */
    static String plain(CalendarTime time) {
        return String.format(
                "%s %s %2d %02d:%02d:%02d %d",
                DAYS[time.weekDay()].substring(0, 3),
                MONTHS[time.month()].substring(0, 3),
                time.day(),
                time.hour(),
                time.minute(),
                time.second(),
                time.year());
    }

    String format(String format) {
        StringBuilder out = new StringBuilder(format.length() + 32);
        int i = 0;
        while (i < format.length()) {
            char c = format.charAt(i);
            if (c != '%') {
                out.append(c);
                i++;
                continue;
            }
            int end = i + 1;
            char pad = 0;
            boolean upper = false;
            boolean swap = false;
            for (; end < format.length() && "_-0^#+".indexOf(format.charAt(end)) >= 0; end++) {
                switch (format.charAt(end)) {
                    case '^' -> upper = true;
                    case '#' -> swap = true;
                    default -> pad = format.charAt(end);
                }
            }
            int width = -1;
            for (;
                    end < format.length() && format.charAt(end) >= '0' && format.charAt(end) <= '9';
                    end++) {
                width = Math.min(100_000, Math.max(width, 0) * 10 + format.charAt(end) - '0');
            }
            if (end < format.length() && (format.charAt(end) == 'E' || format.charAt(end) == 'O')) {
                end++;
            }
            String text =
                    end < format.length()
                            ? field(format.charAt(end), pad, width, upper, swap)
                            : null;
            if (text == null) {
                // Nothing that C knows: the text stays as it is.
                int stop = Math.min(end + 1, format.length());
                out.append(format, i, stop);
                i = stop;
            } else {
                out.append(text);
                i = end + 1;
            }
        }
        return out.toString();
    }

    private String field(char code, char pad, int width, boolean upper, boolean swap) {
        return switch (code) {
            case 'a' -> text(DAYS[time.weekDay()].substring(0, 3), pad, width, upper || swap);
            case 'A' -> text(DAYS[time.weekDay()], pad, width, upper || swap);
            case 'b', 'h' -> text(MONTHS[time.month()].substring(0, 3), pad, width, upper || swap);
            case 'B' -> text(MONTHS[time.month()], pad, width, upper || swap);
            case 'c' -> text(format("%a %b %e %H:%M:%S %Y"), pad, width, upper);
            case 'C' -> number(Math.floorDiv(time.year(), 100), 2, '0', pad, width);
            case 'd' -> number(time.day(), 2, '0', pad, width);
            case 'D', 'x' -> text(format("%m/%d/%y"), pad, width, upper);
            case 'e' -> number(time.day(), 2, '_', pad, width);
            case 'F' ->
                    text(
                            number(time.year(), 4, '0', '0', -1) + format("-%m-%d"),
                            pad,
                            width,
                            upper);
            case 'g' -> number(Math.floorMod(isoYear(), 100L), 2, '0', pad, width);
            case 'G' -> number(isoYear(), 1, '0', pad, width);
            case 'H' -> number(time.hour(), 2, '0', pad, width);
            case 'I' -> number((time.hour() + 11) % 12 + 1, 2, '0', pad, width);
            case 'j' -> number(time.yearDay() + 1, 3, '0', pad, width);
            case 'k' -> number(time.hour(), 2, '_', pad, width);
            case 'l' -> number((time.hour() + 11) % 12 + 1, 2, '_', pad, width);
            case 'm' -> number(time.month() + 1, 2, '0', pad, width);
            case 'M' -> number(time.minute(), 2, '0', pad, width);
            case 'n' -> text("\n", pad, width, false);
            case 'p' ->
                    swap
                            ? text(time.hour() < 12 ? "am" : "pm", pad, width, false)
                            : text(time.hour() < 12 ? "AM" : "PM", pad, width, false);
            case 'P' -> text(time.hour() < 12 ? "am" : "pm", pad, width, false);
            case 'r' -> text(format("%I:%M:%S %p"), pad, width, upper);
            case 'R' -> text(format("%H:%M"), pad, width, upper);
            case 's' -> number(zone.toSeconds(time), 1, '0', pad, width);
            case 'S' -> number(time.second(), 2, '0', pad, width);
            case 't' -> text("\t", pad, width, false);
            case 'T', 'X' -> text(format("%H:%M:%S"), pad, width, upper);
            case 'u' -> number((time.weekDay() + 6) % 7 + 1, 1, '0', pad, width);
            case 'U' -> number((time.yearDay() - time.weekDay() + 7) / 7, 2, '0', pad, width);
            case 'V' -> number(isoWeek(), 2, '0', pad, width);
            case 'w' -> number(time.weekDay(), 1, '0', pad, width);
            case 'W' ->
                    number((time.yearDay() - (time.weekDay() + 6) % 7 + 7) / 7, 2, '0', pad, width);
            case 'y' -> number(Math.floorMod(time.year(), 100L), 2, '0', pad, width);
            case 'Y' -> number(time.year(), 1, '0', pad, width);
            case 'z' -> time.daylight() < 0 ? "" : offset(pad, width);
            case 'Z' -> zoneName(pad, width, upper, swap);
            case '%' -> text("%", pad, width, false);
            default -> null;
        };
    }

    private String zoneName(char pad, int width, boolean upper, boolean swap) {
        String name =
                time.zone() != null
                        ? time.zone()
                        : time.daylight() >= 0 ? zone.names()[time.daylight()] : "";
        return text(swap ? name.toLowerCase(java.util.Locale.ROOT) : name, pad, width, upper);
    }

    private String offset(char pad, int width) {
        int minutes = Math.abs(time.offset()) / 60;
        String digits = number(minutes / 60 * 100 + minutes % 60, 4, '0', pad, width - 1);
        return (time.offset() < 0 ? "-" : "+") + digits;
    }

    private static String text(String text, char pad, int width, boolean upper) {
        String shown = upper ? text.toUpperCase(java.util.Locale.ROOT) : text;
        int missing = width - shown.length();
        return missing <= 0 || pad == '-'
                ? shown
                : String.valueOf(pad == '0' || pad == '+' ? '0' : ' ').repeat(missing) + shown;
    }

    private static String number(long value, int digits, char defaultPad, char pad, int width) {
        char used = pad == 0 || pad == '+' ? defaultPad : pad;
        String text = Long.toString(Math.abs(value));
        boolean negative = value < 0;
        if (used == '-') {
            return negative ? "-" + text : text;
        }
        int room = Math.max(width, digits) - (negative ? 1 : 0);
        int missing = Math.max(0, room - text.length());
        return used == '_'
                ? " ".repeat(missing) + (negative ? "-" : "") + text
                : (negative ? "-" : "") + "0".repeat(missing) + text;
    }

    /** The day of the year of the Thursday in this week, which decides to which year an ISO 8601 week belongs. */
    private int thursday() {
        return time.yearDay() - (time.weekDay() + 6) % 7 + 3;
    }

    private static int length(long year) {
        return CalendarTime.isLeap(year) ? 366 : 365;
    }

    private int isoWeek() {
        int thursday = thursday();
        if (thursday < 0) {
            thursday += length(time.year() - 1);
        } else if (thursday >= length(time.year())) {
            thursday -= length(time.year());
        }
        return thursday / 7 + 1;
    }

    private long isoYear() {
        int thursday = thursday();
        return thursday < 0
                ? time.year() - 1
                : thursday >= length(time.year()) ? time.year() + 1 : time.year();
    }
}
