package org.tsuzuki.card;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Yen;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.KeyDates;

/** One SIM or eSIM of a customer. */
@Entity
class Card {

    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private CardId id;

    @Version
    private @Nullable Integer version;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id"))
    private CustomerId customer;

    private String carrierId;
    private @Nullable String planId;

    @Embedded
    private CardKind kind;

    @Embedded
    private @Nullable CardIdentifiers identifiers;

    private String boughtAt;
    private String loginId;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "balance"))
    private @Nullable Yen balance;

    private @Nullable LocalDate balanceNotedOn;

    private String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "card_clock", joinColumns = @JoinColumn(name = "card_id"))
    private Set<StoredKeyDate> keyDates = new HashSet<>();

    private @Nullable LocalDate lostOn;
    private @Nullable LocalDate closedOn;
    private Instant createdAt;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected Card() {} // for JPA

    Card(CardDetails details, Instant now, String by) {
        this.id = details.id();
        this.customer = details.customerId();
        this.carrierId = details.carrierId();
        this.kind = details.kind();
        this.boughtAt = details.boughtAt();
        this.loginId = details.loginId();
        this.note = details.note();
        this.createdAt = now;
        this.changedAt = now;
        this.changedBy = by;
        change(details, now, by);
        this.balanceNotedOn = balance == null ? null : noted(details, now);
    }

    /** What is taken over from another file keeps its day. */
    private static LocalDate noted(CardDetails details, Instant now) {
        return Objects.requireNonNullElseGet(details.balanceNotedOn(), () -> JapanTime.dayOf(now));
    }

    /** Everything but whose card it is. */
    final void change(CardDetails details, Instant now, String by) {
        carrierId = details.carrierId();
        kind = details.kind();
        identifiers = details.identifiers();
        boughtAt = details.boughtAt();
        loginId = details.loginId();
        note = details.note();
        lostOn = details.lostOn();
        closedOn = details.closedOn();
        var sameBalance = Objects.equals(balance, details.balance());
        var notedOn = sameBalance ? balanceNotedOn : JapanTime.dayOf(now);
        renew(details.keyDates(), details.planId(), details.balance(), notedOn, now, by);
    }

    /** @param notedOn the day on which the balance was noted; null when it is not known */
    final void renew(
            KeyDates newKeyDates,
            @Nullable String newPlanId,
            @Nullable Yen newBalance,
            @Nullable LocalDate notedOn,
            Instant now,
            String by) {
        var wanted = newKeyDates.keyDates().stream().map(StoredKeyDate::of).collect(Collectors.toSet());
        keyDates.retainAll(wanted);
        keyDates.addAll(wanted);
        planId = newPlanId;
        balance = newBalance;
        balanceNotedOn = newBalance == null ? null : notedOn;
        changedAt = now;
        changedBy = by;
    }

    CardDetails details() {
        return new CardDetails(
                id,
                version,
                customer,
                carrierId,
                planId,
                kind,
                identifiers == null ? CardIdentifiers.NONE : identifiers,
                boughtAt,
                loginId,
                balance,
                balanceNotedOn,
                note,
                new KeyDates(keyDates.stream().map(StoredKeyDate::clock).toList()),
                lostOn,
                closedOn,
                changedAt,
                changedBy);
    }
}
