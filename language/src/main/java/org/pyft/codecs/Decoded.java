package org.pyft.codecs;

import com.oracle.truffle.api.strings.TruffleString;

/** What a decoder that may stop early has decoded, and how many bytes it used. */
public record Decoded(TruffleString text, int consumed) {}
