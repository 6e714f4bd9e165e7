package org.tsuzuki.card;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Eid;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.Imei;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.CatalogueSnapshot;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.customer.CustomerId;
import org.tsuzuki.validity.CardState;
import org.tsuzuki.validity.KeyDates;
import org.tsuzuki.validity.rule.LineTerms;

/**
 * A card's file, as stored or as typed into a form.
 *
 * @param version null for a card that is not stored yet; else what was read, so that a stale form is noticed
 * @param planId null when the plan is not known
 * @param balanceNotedOn the Japan day on which the balance was noted; null when there is none, or the day is not known
 * @param boughtAt where the card was bought, because that decides where it can be renewed
 * @param loginId the account at the provider; never its password
 * @param balance prepaid credit as last seen, null when not known
 * @param changedBy the name of the member of staff who stored this state
 */
public record CardDetails(
        CardId id,
        @Nullable Integer version,
        CustomerId customerId,
        String carrierId,
        @Nullable String planId,
        CardKind kind,
        CardIdentifiers identifiers,
        String boughtAt,
        String loginId,
        @Nullable Yen balance,
        @Nullable LocalDate balanceNotedOn,
        String note,
        KeyDates keyDates,
        @Nullable LocalDate lostOn,
        @Nullable LocalDate closedOn,
        Instant changedAt,
        String changedBy)
        implements Serializable {

    /** A new card with nothing but what every card has. */
    public static CardDetails draft(
            CustomerId customer, String carrierId, CardKind kind, CardIdentifiers identifiers, KeyDates keyDates) {
        return new CardDetails(
                CardId.next(),
                null,
                customer,
                carrierId,
                null,
                kind,
                identifiers,
                "",
                "",
                null,
                null,
                "",
                keyDates,
                null,
                null,
                Instant.EPOCH,
                "");
    }

    /** What is known of the line that its plan runs on. */
    public LineTerms line(CatalogueSnapshot catalogue) {
        return catalogue.lineTerms(carrierId, planId, contract());
    }

    public CardState state(LineTerms line, Instant now) {
        return line.state(keyDates, now, lostOn != null, closedOn != null);
    }

    public CardDetails withPlan(@Nullable String newPlanId, @Nullable Yen newBalance) {
        return with(newPlanId, newBalance, boughtAt, loginId, note, lostOn, closedOn);
    }

    /** The same balance, noted on another day. */
    public CardDetails withBalanceNotedOn(@Nullable LocalDate day) {
        return new CardDetails(
                id,
                version,
                customerId,
                carrierId,
                planId,
                kind,
                identifiers,
                boughtAt,
                loginId,
                balance,
                day,
                note,
                keyDates,
                lostOn,
                closedOn,
                changedAt,
                changedBy);
    }

    public CardDetails withTexts(String newBoughtAt, String newLoginId, String newNote) {
        return with(planId, balance, newBoughtAt, newLoginId, newNote, lostOn, closedOn);
    }

    public CardDetails withEnd(@Nullable LocalDate newLostOn, @Nullable LocalDate newClosedOn) {
        return with(planId, balance, boughtAt, loginId, note, newLostOn, newClosedOn);
    }

    /** Another carrier, plan, kind, numbers and key dates; everything else stays. */
    public CardDetails withKind(
            String newCarrierId,
            @Nullable String newPlanId,
            CardKind newKind,
            CardIdentifiers newIdentifiers,
            KeyDates newKeyDates) {
        return new CardDetails(
                id,
                version,
                customerId,
                newCarrierId,
                newPlanId,
                newKind,
                newIdentifiers,
                boughtAt,
                loginId,
                balance,
                balanceNotedOn,
                note,
                newKeyDates,
                lostOn,
                closedOn,
                changedAt,
                changedBy);
    }

    /** The same content as a change to another state of the file. */
    public CardDetails basedOn(CardDetails stored) {
        return new CardDetails(
                id,
                stored.version,
                customerId,
                carrierId,
                planId,
                kind,
                identifiers,
                boughtAt,
                loginId,
                balance,
                balanceNotedOn,
                note,
                keyDates,
                lostOn,
                closedOn,
                stored.changedAt,
                stored.changedBy);
    }

    private CardDetails with(
            @Nullable String newPlanId,
            @Nullable Yen newBalance,
            String newBoughtAt,
            String newLoginId,
            String newNote,
            @Nullable LocalDate newLostOn,
            @Nullable LocalDate newClosedOn) {
        return new CardDetails(
                id,
                version,
                customerId,
                carrierId,
                newPlanId,
                kind,
                identifiers,
                newBoughtAt,
                newLoginId,
                newBalance,
                Objects.equals(newBalance, balance) ? balanceNotedOn : null,
                newNote,
                keyDates,
                newLostOn,
                newClosedOn,
                changedAt,
                changedBy);
    }

    public SimForm form() {
        return kind.form();
    }

    public Contract contract() {
        return kind.contract();
    }

    public Purpose purpose() {
        return kind.purpose();
    }

    public Generation generation() {
        return kind.generation();
    }

    public @Nullable PhoneNumber phone() {
        return identifiers.phone();
    }

    public @Nullable DataNumber dataNumber() {
        return identifiers.dataNumber();
    }

    public @Nullable Iccid iccid() {
        return identifiers.iccid();
    }

    public @Nullable CardSerial serial() {
        return identifiers.serial();
    }

    public @Nullable Eid eid() {
        return identifiers.eid();
    }

    public @Nullable Imei imei() {
        return identifiers.imei();
    }

    public @Nullable Imsi imsi() {
        return identifiers.imsi();
    }
}
