package org.essaim.attestations.badges;

import com.apicatalog.multibase.Multibase;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;

/** An Ed25519 key that signs badges. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int PUBLIC_BYTES = 32;

    /** Says of the bytes behind it that they are a public Ed25519 key. */
    private static final byte[] MULTICODEC = {(byte) 0xed, 0x01};

    private final PrivateKey secret;
    private final String name;

    private SigningKey(PrivateKey secret, String name) {
        this.secret = secret;
        this.name = name;
    }

    static SigningKey random() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            // The key itself stands at the end of what X.509 makes of it.
            var encoded = pair.getPublic().getEncoded();
            return new SigningKey(
                    pair.getPrivate(),
                    name(Arrays.copyOfRange(encoded, encoded.length - PUBLIC_BYTES, encoded.length)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * One that was made before.
     *
     * @param secret as {@link #secret()} gave it (PKCS #8)
     * @param name the public key as {@link #name()} gave it
     */
    static SigningKey of(byte[] secret, String name) {
        try {
            return new SigningKey(
                    KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(secret)), name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public key, by which it is known: its 32 bytes as a Multikey, {@code z6Mk…}. */
    static String name(byte[] key) {
        var known = Arrays.copyOf(MULTICODEC, MULTICODEC.length + key.length);
        System.arraycopy(key, 0, known, MULTICODEC.length, key.length);
        return Multibase.BASE_58_BTC.encode(known);
    }

    String name() {
        return name;
    }

    byte[] secret() {
        return secret.getEncoded();
    }

    byte[] sign(byte[] content) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
