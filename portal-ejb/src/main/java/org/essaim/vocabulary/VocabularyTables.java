package org.essaim.vocabulary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

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

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    VocabularySnapshot read() {
        try (var connection = dataSource.getConnection()) {
            return new VocabularySnapshot(terms(connection), mailDomains(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("the vocabularies cannot be read", e);
        }
    }

    Optional<String> checksum(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select checksum from vocabulary_file where name = ?")) {
            statement.setString(1, file);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        }
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

    private static List<Term> terms(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select kind, code, label_fr, label_en, short_fr, parent,"
                        + " synonyms, position, valid_from, valid_to, cast(properties as text) from vocabulary_term");
                var rows = statement.executeQuery()) {
            var terms = new ArrayList<Term>();
            while (rows.next()) {
                terms.add(term(rows));
            }
            return terms;
        }
    }

    private static Term term(ResultSet row) throws SQLException {
        @SuppressWarnings("unchecked")
        Map<String, String> properties = JSON.fromJson(row.getString(11), Map.class);
        return new Term(
                TermKind.valueOf(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()),
                row.getInt(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                properties);
    }

    private static Map<String, String> mailDomains(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select domain, academie_code from vocabulary_mail_domain");
                var rows = statement.executeQuery()) {
            var domains = new HashMap<String, String>();
            while (rows.next()) {
                domains.put(rows.getString(1), rows.getString(2));
            }
            return domains;
        }
    }
}
