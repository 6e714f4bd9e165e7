package org.tsuzuki.base;

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
    PlatformTransactionManager transactionManager(EntityManagerFactory factory, DataSource database)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return "H2".equals(product) ? new WriteGate(factory, database) : new JpaTransactionManager(factory);
        }
    }
}
