package dev.struktura.base;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * A transaction that writes is the department's: a command may give a deal to somebody whom the one who commands does not see. What
 * the person may do is asked before. A transaction that only reads shows what the person who asks may see.
 */
class AskingTransactions extends JdbcTransactionManager {

    AskingTransactions(DataSource database) {
        super(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        if (definition.isReadOnly()) {
            super.doBegin(transaction, definition);
        } else {
            Asking.asDepartment(() -> {
                super.doBegin(transaction, definition);
                return true;
            });
        }
    }
}
