package org.tsuzuki.customer;

import jakarta.persistence.EntityManager;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.springframework.stereotype.Component;

/** Draws the next number; one that is drawn for a file that is then not stored stays unused. */
@Component
class NextCustomerNumber {

    private final EntityManager entities;

    NextCustomerNumber(EntityManager entities) {
        this.entities = entities;
    }

    CustomerNumber draw() {
        var dialect = entities.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect();
        var sql = dialect.getSequenceSupport().getSequenceNextValString("customer_number");
        return new CustomerNumber(((Number) entities.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
