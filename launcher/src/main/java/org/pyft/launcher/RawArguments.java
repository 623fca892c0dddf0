package org.pyft.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as Python sees them: UTF-8 with bytes that are none as lone surrogates, whatever the locale is. Java decodes them by
 * the locale, so where that may lose something they are read again from the system.
 */
final class RawArguments {
    private RawArguments() {}

    static List<String> recover(String[] args) {
        for (String argument : args) {
            if (!argument.chars().allMatch(c -> c < 128)) {
                return fromSystem(args);
            }
        }
        return List.of(args);
    }

    private static List<String> fromSystem(String[] args) {
        try {
            byte[] bytes = Files.readAllBytes(Path.of("/proc/self/cmdline"));
            List<String> all = new ArrayList<>();
            int start = 0;
            for (int i = 0; i < bytes.length; i++) {
                if (bytes[i] == 0) {
                    all.add(decode(bytes, start, i));
                    start = i + 1;
                }
            }
            if (all.size() >= args.length) {
                return all.subList(all.size() - args.length, all.size());
            }
        } catch (IOException e) {
            // What Java has decoded must do.
        }
        return List.of(args);
    }

    private static String decode(byte[] bytes, int start, int end) {
        StringBuilder out = new StringBuilder();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, end - start);
        CharBuffer chars = CharBuffer.allocate(end - start + 1);
        while (true) {
            CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
            CoderResult result = decoder.decode(in, chars, true);
            out.append(chars.flip());
            chars.clear();
            if (!result.isError()) {
                return out.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                out.append((char) (0xdc00 + (in.get() & 0xff)));
            }
        }
    }
}
