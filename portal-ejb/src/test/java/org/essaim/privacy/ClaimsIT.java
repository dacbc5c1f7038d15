package org.essaim.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

/** Whatever the schema says of members, a capability answers for. */
@DomainTest
class ClaimsIT {

    /** Columns that tell of a member and that nobody shows, hands over or erases, with the reason. */
    private static final Map<String, String> OTHERWISE = Map.of(
            "member.email", "the account itself, which is claimed as a row",
            "notice_told.member_id", "a view of what notice_person and notice_follow hold",
            "resource.authors", "words of its owner, claimed with the resource; the owner's name is taken out");

    private static final String REFERENCES = "select c.conrelid::regclass || '.' || a.attname from pg_constraint c"
            + " join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)"
            + " where c.contype = 'f' and c.confrelid = 'member'::regclass";
    private static final String NAMED = "select table_name || '.' || column_name from information_schema.columns"
            + " where table_schema = 'public' and table_name <> 'flyway_schema_history' and column_name ~"
            + " '(^|_)(member|owner|author|authors|actor|reviewer|person|recipient|email)(_|$)|_by$'";

    @Inject
    private Contributions contributions;

    @Inject
    private Sql sql;

    @Test
    void everyColumnThatTellsOfAMemberIsClaimedByOneHoldingOrExemptedWithAReason() throws Exception {
        var claimed = claims();
        assertThat(new HashSet<>(claimed)).hasSameSizeAs(claimed);
        var known = new TreeSet<>(claimed);
        known.addAll(OTHERWISE.keySet());
        assertThat(columns())
                .contains("member_consent.member_id", "mail_outbox.recipient")
                .isSubsetOf(known);
    }

    @Test
    void nothingIsClaimedOrExemptedThatTheSchemaDoesNotHave() throws Exception {
        assertThat(columns()).containsAll(claims()).containsAll(OTHERWISE.keySet());
    }

    @Test
    void everyHoldingHasAKeyOfItsOwn() {
        assertThat(contributions.holdings().stream().map(each -> HeldKind.nameOf(each.key())))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        assertThat(contributions.retentions().stream().map(each -> RetentionLine.nameOf(each.key())))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private List<String> claims() {
        return contributions.holdings().stream()
                .flatMap(each -> each.claims().stream())
                .toList();
    }

    private Collection<String> columns() throws Exception {
        var columns = new TreeSet<String>();
        for (var query : List.of(REFERENCES, NAMED)) {
            var joined = sql.text("select string_agg(c, ',') from (" + query + ") as found (c)");
            Stream.of(joined.split(",")).forEach(columns::add);
        }
        return columns;
    }
}
