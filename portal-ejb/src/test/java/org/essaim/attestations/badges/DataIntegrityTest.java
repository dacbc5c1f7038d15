package org.essaim.attestations.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/**
 * Against the credential that 1EdTech publishes with its proof, which an implementation must make to the byte: <a
 * href="https://www.imsglobal.org/spec/ob/v3p0#dataintegrityproof">Open Badges 3.0</a>, with every step of <a
 * href="https://www.w3.org/TR/vc-di-eddsa/#eddsa-rdfc-2022">eddsa-rdfc-2022</a>.
 */
class DataIntegrityTest {

    private static final Instant CREATED = Instant.parse("2010-01-01T19:23:24Z");
    private static final String PUBLIC_KEY = "4bdeafde2ea8beefadd8c699b5c7e0704cf51154d52e17b20b71337ca04cc5a5";
    private static final String SEED = "6241a409e6707bb640a0140a8a32bc3d193c33a661747284d6adfa4ed4180be4";
    private static final String NAME = "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi";
    private static final String METHOD = "https://example.edu/issuers/565049#" + NAME;
    private static final String PROOF_HASH = "d34009cea0dbc1ca941e09dc01c8c9d3e3ce3c5b853f67ee44698dcea10f5d19";
    private static final String DOCUMENT_HASH = "87f65a76d40146205e3b3e06cb0fbd153f97f9ce70372390f52566bb7f9e0773";

    private static final String VOCABULARY = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#";
    private static final String ACHIEVEMENT = "https://example.com/achievements/21st-century-skills/teamwork";

    /** What PKCS #8 writes before the 32 bytes of an Ed25519 key. */
    private static final String PKCS8 = "302e020100300506032b657004220420";

    private static JsonObject document() {
        return TestBadges.json("""
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                  "id": "http://example.com/credentials/3527",
                  "type": ["VerifiableCredential", "OpenBadgeCredential"],
                  "issuer": {"id": "https://example.edu/issuers/565049", "type": ["Profile"],
                    "url": "https://www.imsglobal.org", "name": "Example Corp"},
                  "validFrom": "2010-01-01T00:00:00Z",
                  "name": "Teamwork Badge",
                  "credentialSubject": {"id": "did:example:ebfeb1f712ebc6f1c276e12ec21", "type": ["AchievementSubject"],
                    "achievement": {"id": "https://example.com/achievements/21st-century-skills/teamwork",
                      "type": ["Achievement"],
                      "criteria": {"narrative": "Team members are nominated for this badge by their peers and recognized upon review by Example Corp management."},
                      "description": "This badge recognizes the development of the capacity to collaborate within a group environment.",
                      "name": "Teamwork"}}}
                """);
    }

    private static SigningKey key() {
        var hex = HexFormat.of();
        return SigningKey.of(hex.parseHex(PKCS8 + SEED), SigningKey.name(hex.parseHex(PUBLIC_KEY)));
    }

    @Test
    void theKeyIsNamedAsMultikey() {
        assertThat(key().name()).isEqualTo(NAME);
    }

    @Test
    void theDocumentIsWrittenInItsCanonicalForm() {
        var canonical = DataIntegrity.canonical(document());
        assertThat(canonical.lines())
                .hasSize(16)
                .contains(
                        "<" + ACHIEVEMENT + "> <" + VOCABULARY + "Criteria> _:c14n0 .",
                        "<http://example.com/credentials/3527> <https://www.w3.org/2018/credentials#validFrom>"
                                + " \"2010-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime> .");
        assertThat(HexFormat.of().formatHex(DataIntegrity.hash(canonical))).isEqualTo(DOCUMENT_HASH);
    }

    @Test
    void theHashOfTheOptionsIsSignedBeforeThatOfTheDocument() {
        var signed = DataIntegrity.signed(document(), DataIntegrity.options(METHOD, CREATED));
        assertThat(HexFormat.of().formatHex(signed)).isEqualTo(PROOF_HASH + DOCUMENT_HASH);
    }

    @Test
    void thePublishedProofIsMadeToTheByte() {
        assertThat(HexFormat.of().formatHex(key().sign(HexFormat.of().parseHex(PROOF_HASH + DOCUMENT_HASH))))
                .isEqualTo("f7a017acf7d27983267ec362657c0fb08e955549f49dac5bf36a03c4f2c3a4f1"
                        + "e3738a6c5ecd7ffba7135cb9cd754e6196f4b73082ea8df8e703c8ecd4333503");
        assertThat(DataIntegrity.sign(document(), key(), METHOD, CREATED).getJsonObject("proof"))
                .isEqualTo(TestBadges.json("""
                        {"type": "DataIntegrityProof", "created": "2010-01-01T19:23:24Z",
                          "verificationMethod": "https://example.edu/issuers/565049#z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
                          "cryptosuite": "eddsa-rdfc-2022", "proofPurpose": "assertionMethod",
                          "proofValue": "z5x9aCBYovW3CQCbKdNyhEm7ffYSw1YpEdPywQJoNbzDD2gkzQDKJ1sYKJaWvqZtkMtSbz35HcbgXVEDYHxCzgkCr"}
                        """));
    }

    @Test
    void itHoldsForWhatWasLaidOutAnewAndForNothingElse() {
        var signed = DataIntegrity.sign(document(), key(), METHOD, CREATED);
        assertThat(TestBadges.isGenuine(signed)).isTrue();
        assertThat(TestBadges.isGenuine(TestBadges.json(signed.toString().replace("\",\"", "\" ,\n \""))))
                .isTrue();
        assertThat(TestBadges.isGenuine(TestBadges.json(signed.toString().replace("Teamwork Badge", "Teamwork badge"))))
                .isFalse();
        assertThat(TestBadges.isGenuine(TestBadges.json(signed.toString().replace("19:23:24", "19:23:25"))))
                .isFalse();
    }

    @Test
    void keysThatThePortalMakesSignAsWell() {
        var made = SigningKey.random();
        var signed =
                DataIntegrity.sign(document(), SigningKey.of(made.secret(), made.name()), "#" + made.name(), CREATED);
        assertThat(TestBadges.isGenuine(signed)).isTrue();
    }

    @Test
    void aWordThatWouldGoUnsignedIsRefused() {
        var more = BadgeJson.object(document()).add("hours", "600").build();
        assertThatThrownBy(() -> DataIntegrity.canonical(more)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aContextThatIsNotOursIsNeverFetched() {
        var elsewhere = BadgeJson.object(document())
                .add("@context", BadgeJson.texts(Contexts.CREDENTIALS, "https://example.org/context.json"))
                .build();
        assertThatThrownBy(() -> DataIntegrity.canonical(elsewhere))
                .rootCause()
                .hasMessageContaining("not one of ours: https://example.org/context.json");
    }
}
