package org.essaim.attestations.badges;

import com.apicatalog.multibase.Multibase;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Badges as who checks them reads them. */
final class TestBadges {

    /** What X.509 writes before the 32 bytes of an Ed25519 key. */
    private static final String X509 = "302a300506032b6570032100";

    private TestBadges() {}

    static JsonObject json(String text) {
        return JsonProvider.provider().createReader(new StringReader(text)).readObject();
    }

    /** Whether what is signed was signed so by the key that it names. */
    static boolean isGenuine(JsonObject signed) {
        var proof = BadgeJson.object(signed.getJsonObject("proof"))
                .remove("proofValue")
                .build();
        var document = BadgeJson.object(signed).remove("proof").build();
        var method = proof.getString("verificationMethod");
        return isSigned(
                DataIntegrity.signed(document, proof),
                Multibase.BASE_58_BTC.decode(signed.getJsonObject("proof").getString("proofValue")),
                Multibase.BASE_58_BTC.decode(method.substring(method.indexOf('#') + 1)));
    }

    private static boolean isSigned(byte[] content, byte[] value, byte[] multikey) {
        try {
            var bytes = HexFormat.of().parseHex(X509 + HexFormat.of().formatHex(multikey, 2, multikey.length));
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes)));
            signature.update(content);
            return signature.verify(value);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
