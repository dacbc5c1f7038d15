package org.essaim.shared.sql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.SQLException;
import org.essaim.shared.nodes.Startup;
import org.essaim.testing.DomainTest;
import org.essaim.testing.Sql;
import org.junit.jupiter.api.Test;

@DomainTest
class SchemaIT {

    @Inject
    private Sql sql;

    @Inject
    private Startup startup;

    @Test
    void everyMigrationIsApplied() throws SQLException {
        assertThat(startup.isMigrated()).isTrue();
        assertThat(sql.number("select count(*) from flyway_schema_history where success"))
                .isPositive();
        assertThat(sql.number("select count(*) from flyway_schema_history where not success"))
                .isZero();
    }

    /** An end of a transaction that fails is therefore a connection that is gone, and told as such. */
    @Test
    void noConstraintWaitsForTheEndOfATransaction() throws SQLException {
        assertThat(sql.text("select coalesce(string_agg(conname, ', '), '') from pg_constraint where condeferrable"))
                .isEmpty();
    }
}
