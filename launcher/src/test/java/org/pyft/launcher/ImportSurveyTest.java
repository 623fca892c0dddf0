package org.pyft.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How many modules of the standard library import: the number may only grow. */
class ImportSurveyTest {
    private static final int MINIMUM = 185;

    @Test
    void importsMostModules() throws Exception {
        Command survey = Command.pyft(Command.programs("survey"), "", "-W", "ignore", "imports.py");
        Matcher count = Pattern.compile("(\\d+) of \\d+ modules import").matcher(survey.output());
        assertTrue(count.find(), survey.shown());
        assertTrue(Integer.parseInt(count.group(1)) >= MINIMUM, survey.output());
    }
}
