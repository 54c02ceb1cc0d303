package org.assay.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.assay.kernel.Scope;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, first thing in every transaction, whose rows it may show; the settings end with
 * it.
 */
final class ScopedTransactions extends JdbcTransactionManager {
    private static final String TELL =
            "select set_config('assay.person', ?, true), set_config('assay.organisations', ?, true),"
                    + " set_config('assay.pass', ?, true)";

    private final DataSource source;

    ScopedTransactions(DataSource source) {
        super(source);
        this.source = source;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        Scope scope = Scope.current();
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) throw new CannotCreateTransactionException("no connection was bound");
        try (PreparedStatement tell = holder.getConnection().prepareStatement(TELL)) {
            tell.setString(1, scope.person() == null ? "" : scope.person().toString());
            tell.setString(2, scope.organisationList());
            tell.setString(3, scope.pass());
            tell.execute();
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The scope could not be set", e);
        }
    }
}
