package org.pyft.modules.time;

import org.pyft.builtin.Arguments;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.structseq.StructSequence;
import org.pyft.objects.tuple.PyTuple;
import org.pyft.ops.Py;

/**
 * A broken-down time with the fields and ranges of C's {@code struct tm}, but for the year, which is counted in full.
 *
 * @param month 0 to 11
 * @param weekDay 0 is Sunday
 * @param yearDay 0 to 365
 * @param daylight 1, 0, or −1 for unknown
 * @param zone abbreviation, or null if unknown
 */
record CalendarTime(
        long year,
        int month,
        int day,
        int hour,
        int minute,
        int second,
        int weekDay,
        int yearDay,
        int daylight,
        String zone,
        int offset) {
    private static final int DAY = 86400;
    private static final int DAYS_IN_400_YEARS = 146097;
    private static final int[] DAYS_BEFORE_MONTH = {
        0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334
    };

    static final StructSequence STRUCT_TIME =
            StructSequence.define(
                    "time.struct_time",
                    9,
                    "tm_year",
                    "tm_mon",
                    "tm_mday",
                    "tm_hour",
                    "tm_min",
                    "tm_sec",
                    "tm_wday",
                    "tm_yday",
                    "tm_isdst",
                    "tm_zone",
                    "tm_gmtoff");

    /** The time {@code seconds} after the epoch, in a zone with that offset from UTC. */
    static CalendarTime of(long seconds, int offset, boolean daylight, String zone) {
        long local = Math.addExact(seconds, offset);
        long days = Math.floorDiv(local, DAY);
        int inDay = (int) Math.floorMod(local, (long) DAY);
        // Days since 0000-03-01, so that the leap day ends a year.
        long shifted = days + 719468;
        long era = Math.floorDiv(shifted, DAYS_IN_400_YEARS);
        int dayOfEra = (int) Math.floorMod(shifted, (long) DAYS_IN_400_YEARS);
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = (monthFromMarch + 2) % 12;
        long year = era * 400 + yearOfEra + (month < 2 ? 1 : 0);
        long yearSince1900 = year - 1900;
        if (yearSince1900 != (int) yearSince1900) {
            throw PyErr.osError(75, "Value too large for defined data type");
        }
        int yearDay = DAYS_BEFORE_MONTH[month] + (month > 1 && isLeap(year) ? 1 : 0) + day - 1;
        return new CalendarTime(
                year,
                month,
                day,
                inDay / 3600,
                inDay / 60 % 60,
                inDay % 60,
                (int) Math.floorMod(days + 4, 7L),
                yearDay,
                daylight ? 1 : 0,
                zone,
                offset);
    }

    static boolean isLeap(long year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Days from the epoch to a date; a month outside 0 to 11 carries into the year, a day outside its month into the month. */
    static long days(long year, long month, long day) {
        long y = year + Math.floorDiv(month, 12);
        int m = (int) Math.floorMod(month, 12L);
        long fromMarch = y - (m < 2 ? 1 : 0);
        long era = Math.floorDiv(fromMarch, 400L);
        long yearOfEra = Math.floorMod(fromMarch, 400L);
        long dayOfYear = (153L * ((m + 10) % 12) + 2) / 5;
        return era * DAYS_IN_400_YEARS
                + yearOfEra * 365
                + yearOfEra / 4
                - yearOfEra / 100
                + dayOfYear
                - 719468
                + (day - 1);
    }

    /** Seconds from the epoch if this were UTC. */
    long secondsAsUtc() {
        return days(year, month, day) * DAY + hour * 3600L + minute * 60L + second;
    }

    /** The {@code struct_time}. */
    PyTuple toPython() {
        return STRUCT_TIME.create(
                year,
                month + 1L,
                (long) day,
                (long) hour,
                (long) minute,
                (long) second,
                (weekDay + 6L) % 7,
                yearDay + 1L,
                (long) daylight,
                zone == null ? PyNone.NONE : org.pyft.objects.str.Str.of(zone),
                (long) offset);
    }

    /** Reads a tuple of nine ints; the zone only from a {@code struct_time}. */
    static CalendarTime fromPython(Object object, String function) {
        if (!(object instanceof PyTuple tuple)) {
            throw PyErr.typeError("Tuple or struct_time argument required");
        }
        if (tuple.size() != 9) {
            throw PyErr.typeError("%s(): illegal time tuple argument", function);
        }
        int[] values = new int[9];
        for (int i = 0; i < values.length; i++) {
            values[i] = Arguments.toInt(tuple.get(i));
        }
        if (values[0] < Integer.MIN_VALUE + 1900) {
            throw PyErr.overflowError("year out of range");
        }
        String zone = null;
        int offset = 0;
        if (tuple.getType() == STRUCT_TIME.type()) {
            Object zoneText = Py.getAttr(tuple, "tm_zone");
            Object zoneOffset = Py.getAttr(tuple, "tm_gmtoff");
            zone = zoneText == PyNone.NONE ? null : Py.strString(zoneText);
            offset = zoneOffset == PyNone.NONE ? 0 : Arguments.toInt(zoneOffset);
        }
        return new CalendarTime(
                values[0],
                values[1] - 1,
                values[2],
                values[3],
                values[4],
                values[5],
                (values[6] + 1) % 7,
                values[7] - 1,
                values[8],
                zone,
                offset);
    }

    /** Checks the ranges as the text functions do; zeros for month, day and day of the year stand for the first. */
    CalendarTime checked() {
        int checkedMonth = month == -1 ? 0 : month;
        int checkedDay = day == 0 ? 1 : day;
        int checkedYearDay = yearDay == -1 ? 0 : yearDay;
        check(checkedMonth, 0, 11, "month");
        check(checkedDay, 1, 31, "day of month");
        check(hour, 0, 23, "hour");
        check(minute, 0, 59, "minute");
        check(second, 0, 61, "seconds");
        if (weekDay < 0) {
            throw PyErr.valueError("day of week out of range");
        }
        check(checkedYearDay, 0, 365, "day of year");
        return new CalendarTime(
                year,
                checkedMonth,
                checkedDay,
                hour,
                minute,
                second,
                weekDay,
                checkedYearDay,
                Math.clamp(daylight, -1, 1),
                zone,
                offset);
    }

    private static void check(int value, int least, int most, String name) {
        if (value < least || value > most) {
            throw PyErr.valueError("%s out of range", name);
        }
    }
}
