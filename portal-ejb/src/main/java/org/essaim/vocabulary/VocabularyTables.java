package org.essaim.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.essaim.shared.sql.Sql;

/** The tables behind the vocabularies; a term that left its file stays, for what was made under it still names it. */
@ApplicationScoped
class VocabularyTables {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String UPSERT =
            "insert into vocabulary_term (kind, code, label_fr, label_en, short_fr, parent,"
                    + " synonyms, position, valid_from, valid_to, properties)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))"
                    + " on conflict (kind, code) do update set label_fr = excluded.label_fr, label_en = excluded.label_en,"
                    + " short_fr = excluded.short_fr, parent = excluded.parent, synonyms = excluded.synonyms,"
                    + " position = excluded.position, valid_from = excluded.valid_from, valid_to = excluded.valid_to,"
                    + " properties = excluded.properties";

    private record MailDomain(String domain, String academieCode) {}

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    VocabularySnapshot read() {
        return new VocabularySnapshot(terms(), mailDomains());
    }

    Optional<String> checksum(String file) {
        return Sql.on(dataSource, "select checksum from vocabulary_file where name = :file")
                .with("file", file)
                .find(String.class);
    }

    void keep(String file, String checksum, List<Term> terms) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(UPSERT)) {
            for (var term : terms) {
                fill(statement, term);
                statement.addBatch();
            }
            statement.executeBatch();
            remember(connection, file, checksum);
        }
    }

    void keepMailDomains(String file, String checksum, Map<String, String> domains) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(
                        "insert into vocabulary_mail_domain (domain, academie_code) values (?, ?)"
                                + " on conflict (domain) do update set academie_code = excluded.academie_code")) {
            for (var entry : domains.entrySet()) {
                statement.setString(1, entry.getKey());
                statement.setString(2, entry.getValue());
                statement.addBatch();
            }
            statement.executeBatch();
            remember(connection, file, checksum);
        }
    }

    private static void remember(Connection connection, String file, String checksum) throws SQLException {
        try (var statement = connection.prepareStatement("insert into vocabulary_file (name, checksum) values (?, ?)"
                + " on conflict (name) do update set checksum = excluded.checksum, loaded_at = now()")) {
            statement.setString(1, file);
            statement.setString(2, checksum);
            statement.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, Term term) throws SQLException {
        statement.setString(1, term.kind().name());
        statement.setString(2, term.code());
        statement.setString(3, term.labelFr());
        statement.setString(4, term.labelEn());
        statement.setString(5, term.shortFr());
        statement.setString(6, term.parent());
        statement.setArray(
                7,
                statement.getConnection().createArrayOf("text", term.synonyms().toArray()));
        statement.setInt(8, term.position());
        statement.setObject(9, term.validFrom(), Types.DATE);
        statement.setObject(10, term.validTo(), Types.DATE);
        statement.setString(11, JSON.toJson(term.properties()));
    }

    private List<Term> terms() {
        return Sql.on(
                        dataSource,
                        "select kind, code, label_fr, label_en, short_fr, parent, synonyms, position, valid_from, valid_to,",
                        "properties from vocabulary_term")
                .list(Term.class);
    }

    private Map<String, String> mailDomains() {
        return Sql.on(dataSource, "select domain, academie_code from vocabulary_mail_domain")
                .list(MailDomain.class)
                .stream()
                .collect(Collectors.toMap(MailDomain::domain, MailDomain::academieCode));
    }
}
