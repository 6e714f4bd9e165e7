package org.tsuzuki.advice.situation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.customer.CustomerId;

/** The last answers of a customer, as a document. */
@Entity
@Table(name = "customer_situation")
class CustomerSituation {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    @Version
    private @Nullable Integer version;

    @JdbcTypeCode(SqlTypes.JSON)
    private StoredAnswers content;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected CustomerSituation() {} // for JPA

    CustomerSituation(CustomerId customer, StoredAnswers content, Instant now) {
        this.customer = customer;
        this.content = content;
        this.changedAt = now;
    }

    void change(StoredAnswers newContent, Instant now) {
        content = newContent;
        changedAt = now;
    }

    StoredAnswers content() {
        return content;
    }

    Instant changedAt() {
        return changedAt;
    }

    CustomerId customer() {
        return customer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerSituation situation && customer.equals(situation.customer());
    }

    @Override
    public int hashCode() {
        return customer.hashCode();
    }
}
