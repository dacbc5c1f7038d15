package org.essaim.shared.nodes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import org.essaim.shared.settings.Settings;
import org.flywaydb.core.Flyway;

/**
 * Checks the settings and brings the schema up to date before anything else runs; a bean that reads the database at
 * start depends on it ({@code @DependsOn("Startup")}). The reason of a failed start is left in the system property
 * {@code essaim.startup.failure}, where the launcher finds it.
 */
@jakarta.ejb.Startup
@Singleton(name = "Startup")
@TransactionManagement(TransactionManagementType.BEAN)
@DataSourceDefinition(
        name = "java:app/jdbc/essaim",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${MPCONFIG=essaim.db.url:jdbc:postgresql://127.0.0.1:5432/essaim}",
        user = "${MPCONFIG=essaim.db.user:essaim}",
        password = "${MPCONFIG=essaim.db.password:essaim}",
        minPoolSize = 2,
        maxPoolSize = 20,
        loginTimeout = 5,
        // A connection that broke with the database is set aside before anybody is given it.
        properties = {
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=10000"
        })
public class Startup {

    private static final String FAILURE = "essaim.startup.failure";

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    @Inject
    private Settings settings;

    private boolean migrated;

    @PostConstruct
    void migrate() {
        try {
            settings.check();
            StartStep.SCHEMA.begin();
            Flyway.configure(Startup.class.getClassLoader())
                    .dataSource(dataSource)
                    .locations("classpath:db/migration")
                    .outOfOrder(true)
                    .load()
                    .migrate();
            migrated = true;
            StartStep.PORTAL.begin();
        } catch (RuntimeException e) {
            System.setProperty(FAILURE, e.getMessage().lines().findFirst().orElse(e.toString()));
            throw e;
        }
    }

    /** Whether the schema is what this version expects. */
    public boolean isMigrated() {
        return migrated;
    }
}
