package org.essaim.it.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.essaim.shared.nodes.Startup;
import org.essaim.testing.server.ServerContract;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What only the server proves: that it starts, and keeps the contract which tests without a server rely on. */
@ExtendWith(ArquillianExtension.class)
class ServerIT extends ServerContract {

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource database;

    @Inject
    private Startup startup;

    @Test
    void theSchemaIsUpToDateOnceThePortalResponds() throws SQLException {
        assertThat(startup.isMigrated()).isTrue();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from flyway_schema_history where success")) {
            rows.next();
            assertThat(rows.getInt(1)).isPositive();
        }
    }
}
