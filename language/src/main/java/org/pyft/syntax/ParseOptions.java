package org.pyft.syntax;

/**
 * How to read a source.
 *
 * @param typeComments whether to keep {@code # type:} comments
 * @param featureVersion the minor version whose grammar to accept, at most {@link #CURRENT_VERSION}
 * @param ignoreCookie whether to take the source as UTF-8 whatever its encoding comment says
 * @param allowIncompleteInput whether a source that ends too early is told apart from a wrong one
 * @param dontImplyDedent whether the end of the source closes no block
 * @param barryAsFlufl whether {@code <>} takes the place of {@code !=}
 * @param maxIntDigits the limit on digits of a decimal integer literal; 0: none
 * @param warnings where warnings go
 */
public record ParseOptions(
        boolean typeComments,
        int featureVersion,
        boolean ignoreCookie,
        boolean allowIncompleteInput,
        boolean dontImplyDedent,
        boolean barryAsFlufl,
        int maxIntDigits,
        WarningSink warnings) {

    /** The minor version of the language that the parser reads. */
    public static final int CURRENT_VERSION = 14;

    /** What {@code compile} uses without flags; warnings are dropped. */
    public static final ParseOptions DEFAULT =
            new ParseOptions(
                    false, CURRENT_VERSION, false, false, false, false, 4300, WarningSink.NONE);

    public ParseOptions withWarnings(WarningSink sink) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignoreCookie,
                allowIncompleteInput,
                dontImplyDedent,
                barryAsFlufl,
                maxIntDigits,
                sink);
    }

    public ParseOptions withTypeComments(boolean keep) {
        return new ParseOptions(
                keep,
                featureVersion,
                ignoreCookie,
                allowIncompleteInput,
                dontImplyDedent,
                barryAsFlufl,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withFeatureVersion(int minor) {
        return new ParseOptions(
                typeComments,
                minor,
                ignoreCookie,
                allowIncompleteInput,
                dontImplyDedent,
                barryAsFlufl,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withIgnoreCookie(boolean ignore) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignore,
                allowIncompleteInput,
                dontImplyDedent,
                barryAsFlufl,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withAllowIncompleteInput(boolean allow) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignoreCookie,
                allow,
                dontImplyDedent,
                barryAsFlufl,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withDontImplyDedent(boolean dont) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignoreCookie,
                allowIncompleteInput,
                dont,
                barryAsFlufl,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withBarryAsFlufl(boolean barry) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignoreCookie,
                allowIncompleteInput,
                dontImplyDedent,
                barry,
                maxIntDigits,
                warnings);
    }

    public ParseOptions withMaxIntDigits(int digits) {
        return new ParseOptions(
                typeComments,
                featureVersion,
                ignoreCookie,
                allowIncompleteInput,
                dontImplyDedent,
                barryAsFlufl,
                digits,
                warnings);
    }
}
