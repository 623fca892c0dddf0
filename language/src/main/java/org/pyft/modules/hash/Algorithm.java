package org.pyft.modules.hash;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A running hash computation. Not thread-safe. */
abstract class Algorithm {
    abstract void update(byte[] data);

    /** The hash of everything so far; the computation can go on afterwards. */
    abstract byte[] digest();

    abstract Algorithm copy();

    /** One of the JDK's algorithms. */
    static Algorithm ofJava(String name) {
        try {
            return new Java(MessageDigest.getInstance(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Java extends Algorithm {
        private final MessageDigest digest;

        Java(MessageDigest digest) {
            this.digest = digest;
        }

        @Override
        void update(byte[] data) {
            digest.update(data);
        }

        @Override
        byte[] digest() {
            return copy().digest.digest();
        }

        @Override
        Java copy() {
            try {
                return new Java((MessageDigest) digest.clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
