package org.tsuzuki.database;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Chooses how writing transactions are made safe on the database that is configured. */
@Configuration
class TransactionConfiguration {

    @Bean
    Writers writers(DataSource database) throws SQLException {
        try (var connection = database.getConnection()) {
            return new Writers("H2".equals(connection.getMetaData().getDatabaseProductName()));
        }
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource database, Writers writers) {
        var transactions = writers.oneAtATime() ? new WriteGate(factory, database) : new JpaTransactionManager(factory);
        transactions.setValidateExistingTransaction(true); // a write inside a read would be lost without a word
        return transactions;
    }
}
