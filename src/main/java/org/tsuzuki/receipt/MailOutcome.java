package org.tsuzuki.receipt;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.receipt.document.DeliveryStatus;

/** What became of a mail; inserted once and only read afterwards. */
@Entity
@Immutable
@Table(name = "receipt_mail")
class MailOutcome {

    @EmbeddedId
    private ReceiptPrint.Id id;

    private boolean sent;
    private @Nullable String problem;
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MailOutcome() {} // for JPA

    MailOutcome(ReceiptPrint.Id id, @Nullable String problem, Instant at) {
        this.id = id;
        this.sent = problem == null;
        this.problem = problem;
        this.at = at;
    }

    int position() {
        return id.position();
    }

    DeliveryStatus delivery() {
        return sent ? DeliveryStatus.SENT : DeliveryStatus.FAILED;
    }

    @Nullable
    String problem() {
        return problem;
    }
}
