package org.essaim.vocabulary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** Brings the files of this version into the tables, when their content is not what was loaded last. */
@Startup
@Singleton(name = "VocabularyLoader")
@DependsOn("Startup")
public class VocabularyLoader {

    private static final String MAIL_DOMAINS = "academy_mail_domains.csv";

    @Inject
    private VocabularyTables tables;

    @Inject
    private Vocabularies vocabularies;

    @PostConstruct
    void load() {
        try {
            for (var kind : TermKind.values()) {
                var file = VocabularyFile.open(kind.file());
                if (isNew(file)) {
                    tables.keep(file.name(), file.checksum(), file.terms(kind));
                }
            }
            var domains = VocabularyFile.open(MAIL_DOMAINS);
            if (isNew(domains)) {
                tables.keepMailDomains(domains.name(), domains.checksum(), domains.pairs());
            }
            vocabularies.forget();
        } catch (SQLException e) {
            throw new IllegalStateException("the vocabularies cannot be loaded", e);
        }
    }

    private boolean isNew(VocabularyFile file) throws SQLException {
        return !tables.checksum(file.name()).equals(java.util.Optional.of(file.checksum()));
    }
}
