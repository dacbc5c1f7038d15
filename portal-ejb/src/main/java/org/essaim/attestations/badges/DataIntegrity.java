package org.essaim.attestations.badges;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.multibase.Multibase;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

/**
 * Signs what a document says: {@code eddsa-rdfc-2022} of
 * <a href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022">Data Integrity EdDSA Cryptosuites</a>. The document and the
 * options of the proof become RDF in canonical form (RDFC-1.0); the hashes of both, that of the options first, are signed.
 */
final class DataIntegrity {

    private static final Contexts CONTEXTS = new Contexts();
    private static final String HASH = "SHA-256";
    private static final String CONTEXT = "@context";

    private DataIntegrity() {}

    /**
     * The same document with a proof.
     *
     * @param method address of the public key, in the document of who issues
     * @throws IllegalArgumentException for a document with words that no context of ours knows
     */
    static JsonObject sign(JsonObject document, SigningKey key, String method, Instant at) {
        var options = options(method, at);
        var proof = BadgeJson.object(options)
                .add("proofValue", Multibase.BASE_58_BTC.encode(key.sign(signed(document, options))));
        return BadgeJson.object(document).add("proof", proof).build();
    }

    static JsonObject options(String method, Instant at) {
        return BadgeJson.object()
                .add("type", "DataIntegrityProof")
                .add("created", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .add("verificationMethod", method)
                .add("cryptosuite", "eddsa-rdfc-2022")
                .add("proofPurpose", "assertionMethod")
                .build();
    }

    /** What the key signs: 64 bytes. */
    static byte[] signed(JsonObject document, JsonObject options) {
        var proof = hash(canonical(
                BadgeJson.object(options).add(CONTEXT, document.get(CONTEXT)).build()));
        var all = Arrays.copyOf(proof, 2 * proof.length);
        System.arraycopy(hash(canonical(document)), 0, all, proof.length, proof.length);
        return all;
    }

    /** As N-Quads, in RDFC-1.0. */
    static String canonical(JsonObject document) {
        var options = new JsonLdOptions(CONTEXTS);
        options.setUndefinedTermsPolicy(JsonLdOptions.ProcessingPolicy.Fail);
        try {
            var canon = RdfCanon.create(HASH);
            JsonLd.toRdf(JsonDocument.of(document)).options(options).provide(canon);
            var quads = new StringWriter();
            canon.provide(new NQuadsWriter(quads));
            return quads.toString();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance(HASH).digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
