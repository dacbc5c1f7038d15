package org.essaim.testing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.agroal.api.transaction.TransactionIntegration;
import io.agroal.narayana.NarayanaTransactionIntegration;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** The two ways to a database that the server has as well: one that joins the running transaction, and one that does not. */
record Connections(AgroalDataSource joining, AgroalDataSource apart) implements AutoCloseable {

    private static final int MOST = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Connections to(String url) {
        var joining = new NarayanaTransactionIntegration(Jta.MANAGER, Jta.REGISTRY);
        return new Connections(pool(url, joining), pool(url, TransactionIntegration.none()));
    }

    private static AgroalDataSource pool(String url, TransactionIntegration integration) {
        var wanted = new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(MOST)
                .acquisitionTimeout(PATIENCE)
                .transactionIntegration(integration)
                .connectionFactoryConfiguration(factory -> factory.connectionProviderClass(PGSimpleDataSource.class)
                        .jdbcUrl(url)
                        .principal(new NamePrincipal("postgres"))
                        .credential(new SimplePassword("postgres"))));
        try {
            return AgroalDataSource.from(wanted);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        joining.close();
        apart.close();
    }
}
