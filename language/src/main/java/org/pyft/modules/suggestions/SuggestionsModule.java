package org.pyft.modules.suggestions;

import com.oracle.truffle.api.strings.TruffleString;

import org.pyft.builtin.Builtin;
import org.pyft.builtin.BuiltinModule;
import org.pyft.objects.exception.PyErr;
import org.pyft.objects.list.PyList;
import org.pyft.objects.none.PyNone;
import org.pyft.objects.str.Str;
import org.pyft.util.Suggestion;

import java.util.ArrayList;
import java.util.List;

/** {@code _suggestions}: what a misspelt name may have meant. */
@BuiltinModule("_suggestions")
public final class SuggestionsModule {
    private SuggestionsModule() {}

    @Builtin("_generate_suggestions(candidates, item, /)")
    static Object generateSuggestions(Object candidates, TruffleString item) {
        if (!(candidates instanceof PyList list) || !list.isExact()) {
            throw PyErr.typeError("candidates must be a list");
        }
        List<String> names = new ArrayList<>();
        for (Object candidate : list.toArray()) {
            if (!(candidate instanceof TruffleString name)) {
                throw PyErr.typeError("all elements in 'candidates' must be strings");
            }
            names.add(Str.toJava(name));
        }
        String best = Suggestion.closest(Str.toJava(item), names);
        return best == null ? PyNone.NONE : Str.of(best);
    }
}
