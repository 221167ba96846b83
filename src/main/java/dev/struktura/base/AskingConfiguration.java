package dev.struktura.base;

import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts {@link Asking} between the application and its pool of connections. */
@Configuration(proxyBeanMethods = false)
class AskingConfiguration {

    @Bean
    static BeanPostProcessor askingDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool && !(bean instanceof AskingDataSource)
                        ? new AskingDataSource(pool)
                        : bean;
            }
        };
    }

    /** With all that listens to transactions: answers to repeated requests are kept by it. */
    @Bean
    PlatformTransactionManager transactionManager(
            DataSource database, ObjectProvider<TransactionManagerCustomizers> customizers) {
        AskingTransactions transactions = new AskingTransactions(database);
        customizers.ifAvailable(some -> some.customize(transactions));
        return transactions;
    }
}
