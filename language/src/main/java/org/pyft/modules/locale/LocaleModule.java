package org.pyft.modules.locale;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.PyContext;
import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.modules.ModuleConstants;
import org.pyft.objects.dict.PyDict;
import org.pyft.objects.exception.ExceptionTypes;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.module.PyModule;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.objects.type.PyType;
import org.pyft.ops.Py;

/** {@code _locale}: the locales C, POSIX and C.UTF-8, with UTF-8 as the encoding of all of them. */
@BuiltinModule("_locale")
public final class LocaleModule {
    private static final PyType ERROR =
            PyType.builtin("locale.Error", null, ExceptionTypes.EXCEPTION);
    private static final String CONSTANTS =
            "ABDAY_1 131072 ABDAY_2 131073 ABDAY_3 131074 ABDAY_4 131075 ABDAY_5 131076 ABDAY_6 131077 ABDAY_7 131078 ABMON_1 "
                    + "131086 ABMON_10 131095 ABMON_11 131096 ABMON_12 131097 ABMON_2 131087 ABMON_3 131088 ABMON_4 131089 ABMON_5 "
                    + "131090 ABMON_6 131091 ABMON_7 131092 ABMON_8 131093 ABMON_9 131094 ALT_DIGITS 131119 AM_STR 131110 CHAR_MAX 127 "
                    + "CODESET 14 CRNCYSTR 262159 DAY_1 131079 DAY_2 131080 DAY_3 131081 DAY_4 131082 DAY_5 131083 DAY_6 131084 DAY_7 "
                    + "131085 D_FMT 131113 D_T_FMT 131112 ERA 131116 ERA_D_FMT 131118 ERA_D_T_FMT 131120 ERA_T_FMT 131121 LC_ALL 6 "
                    + "LC_COLLATE 3 LC_CTYPE 0 LC_MESSAGES 5 LC_MONETARY 4 LC_NUMERIC 1 LC_TIME 2 MON_1 131098 MON_10 131107 MON_11 "
                    + "131108 MON_12 131109 MON_2 131099 MON_3 131100 MON_4 131101 MON_5 131102 MON_6 131103 MON_7 131104 MON_8 131105 "
                    + "MON_9 131106 NOEXPR 327681 PM_STR 131111 RADIXCHAR 65536 THOUSEP 65537 T_FMT 131114 T_FMT_AMPM 131115 YESEXPR "
                    + "327680 _DATE_FMT 131180";
    private static final String TEXTS =
            "14=UTF-8;65536=.;65537=;327680=^[yY];327681=^[nN];131112=%a %b %e %H:%M:%S %Y;131113=%m/%d/%y;131114=%H:%M:%S;131115=%I:%M:%S %p;131110=AM;131111=PM;262159=-;"
                    + "131180=%a %b %e %H:%M:%S %Z %Y";
    private static final String DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday";
    private static final String MONTHS =
            "January February March April May June July August September October November December";
    private static final int SHORT_DAY = 131072;
    private static final int DAY = 131079;
    private static final int SHORT_MONTH = 131086;
    private static final int MONTH = 131098;
    private static final int CATEGORIES = 7;

    private LocaleModule() {}

    /** The locale of each category. */
    private static final class State {
        private final String[] names = new String[CATEGORIES];

        State() {
            java.util.Arrays.fill(names, "C");
            names[0] = "C.UTF-8";
        }
    }

    static void init(PyModule module) {
        ModuleConstants.add(module, CONSTANTS);
        module.put("Error", ERROR);
    }

    @Builtin("setlocale(category, locale=<unrepresentable>, /)")
    static Object setLocale(int category, Object locale) {
        State state = PyContext.get().moduleStates().get(State.class, State::new);
        if (category < 0 || category >= CATEGORIES) {
            throw PyErr.error(ERROR, "unsupported locale setting");
        }
        synchronized (state) {
            if (locale != null && locale != PyNone.NONE) {
                String name = Py.strString(locale);
                if (name.isEmpty()) {
                    name = "C.UTF-8";
                }
                if (!java.util.Set.of("C", "POSIX", "C.UTF-8", "C.utf8").contains(name)) {
                    throw PyErr.error(ERROR, "unsupported locale setting");
                }
                String set = name.equals("POSIX") ? "C" : name;
                if (category == CATEGORIES - 1) {
                    java.util.Arrays.fill(state.names, set);
                } else {
                    state.names[category] = set;
                }
            }
            return Str.of(state.names[category]);
        }
    }

    @Builtin("localeconv()")
    static Object conventions() {
        PyDict dict = new PyDict();
        for (String name :
                "int_curr_symbol currency_symbol mon_decimal_point mon_thousands_sep positive_sign negative_sign thousands_sep"
                        .split(" ")) {
            dict.put(Str.of(name), Str.EMPTY);
        }
        for (String name :
                "int_frac_digits frac_digits p_cs_precedes p_sep_by_space n_cs_precedes n_sep_by_space p_sign_posn n_sign_posn"
                        .split(" ")) {
            dict.put(Str.of(name), 127L);
        }
        dict.put(Str.of("decimal_point"), Str.of("."));
        dict.put(Str.of("grouping"), new PyList());
        dict.put(Str.of("mon_grouping"), new PyList());
        return dict;
    }

    @Builtin("nl_langinfo(key, /)")
    static String languageInfo(int key) {
        if (key >= SHORT_DAY && key < DAY) {
            return DAYS.split(" ")[key - SHORT_DAY].substring(0, 3);
        } else if (key >= DAY && key < SHORT_MONTH) {
            return DAYS.split(" ")[key - DAY];
        } else if (key >= SHORT_MONTH && key < MONTH) {
            return MONTHS.split(" ")[key - SHORT_MONTH].substring(0, 3);
        } else if (key >= MONTH && key < MONTH + 12) {
            return MONTHS.split(" ")[key - MONTH];
        }
        for (String entry : TEXTS.split(";")) {
            if (entry.startsWith(key + "=")) {
                return entry.substring(entry.indexOf('=') + 1);
            }
        }
        if (key > SHORT_DAY && key < MONTH + 30) {
            return "";
        }
        throw PyErr.valueError("unsupported langinfo constant");
    }

    @Builtin("getencoding()")
    static String encoding() {
        return "UTF-8";
    }

    @Builtin("strcoll(os1, os2, /)")
    static long compare(TruffleString one, TruffleString other) {
        return Integer.signum(Str.compare(one, other));
    }

    @Builtin("strxfrm(string, /)")
    static Object transform(TruffleString string) {
        return string;
    }

    @Builtin("gettext(msg, /)")
    static Object getText(TruffleString message) {
        return message;
    }

    @Builtin("dgettext(domain, msg, /)")
    static Object getText(Object domain, TruffleString message) {
        return message;
    }

    @Builtin("dcgettext(domain, msg, category, /)")
    static Object getText(Object domain, TruffleString message, int category) {
        return message;
    }

    @Builtin("textdomain(domain, /)")
    static Object textDomain(Object domain) {
        return domain == PyNone.NONE ? Str.of("messages") : domain;
    }

    @Builtin("bindtextdomain(domain, dir, /)")
    static Object bindTextDomain(Object domain, Object directory) {
        return directory;
    }

    @Builtin("bind_textdomain_codeset(domain, codeset, /)")
    static Object bindCodeset(Object domain, Object codeset) {
        return codeset;
    }
}
