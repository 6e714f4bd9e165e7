package org.tsuzuki.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;

/** A key of Ed25519 (RFC 8032) made of the 32 secret bytes that the key file keeps. */
public final class SigningKey {

    static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicSigningKey publicKey;

    private SigningKey(String id, KeyPair pair) {
        this.secret = pair.getPrivate();
        this.publicKey = PublicSigningKey.of(id, (EdECPublicKey) pair.getPublic());
    }

    static SigningKey of(Key key) {
        try {
            var generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(255, new Given(key.bytes()));
            return new SigningKey(key.id(), generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 is part of every Java", impossible);
        }
    }

    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Ed25519 is part of every Java", impossible);
        }
    }

    public PublicSigningKey publicKey() {
        return publicKey;
    }

    /** Java derives the public key of random bytes only; these are the given ones. */
    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1L;

        private final byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] asked) {
            System.arraycopy(bytes, 0, asked, 0, asked.length);
        }
    }
}
