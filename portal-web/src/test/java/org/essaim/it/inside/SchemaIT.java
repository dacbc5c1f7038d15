package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.essaim.shared.Startup;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SchemaIT {

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource database;

    @Inject
    private Startup startup;

    @Test
    void everyMigrationIsApplied() throws SQLException {
        assertThat(startup.isMigrated()).isTrue();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var failed = statement.executeQuery("select count(*) from flyway_schema_history where not success")) {
            failed.next();
            assertThat(failed.getInt(1)).isZero();
        }
    }
}
