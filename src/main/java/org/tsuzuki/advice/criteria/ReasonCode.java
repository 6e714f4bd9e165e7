package org.tsuzuki.advice.criteria;

/** Why a channel is advised or not; its sentence is the message {@code advice.reason.<name>}. */
public enum ReasonCode {
    // For: what speaks for a channel, by how much.
    USED_LAST_TIME(12),
    SELLS_PLAN(10),
    SUITS_HABIT(14),
    WORKS_ON_BOTH_SIDES(14),
    REPLACEMENT_FIRST(60),
    SUSPENDED_WORKS(10),
    WORKS_ABROAD(8),
    SOMEONE_IN_JAPAN(6),
    PAYS_WITH(8),
    TAKEN_AT(4),
    TAKEN_AT_ALL(4),
    FOREIGN_CARD_OK(6),
    LANGUAGE_SPOKEN(6),
    CLERK_CAN_DO_IT(6),
    OPEN_NOW(4),
    BILL_OPEN(4),
    DOCUMENT_AT_HAND(3),
    BY_ITSELF(0),

    // Against: what speaks against it, by how much.
    FORM_MISMATCH(100),
    CONTRACT_MISMATCH(100),
    CARD_CLOSED(100),
    LAST_CHANCE_PASSED(100),
    SUSPENDED_CANNOT_SELL(100),
    SUSPENDED_UNKNOWN(15),
    SIM_LOST(20),
    NUMBER_LOST(50),
    ONLY_IN_JAPAN(20),
    ABROAD_UNKNOWN(12),
    OVER_SIM_ONLY(3),
    WIFI_OFF(2),
    PHONE_NEEDED(6),
    NO_CONNECTION(10),
    HOLDER_NEEDED(6),
    DOCUMENT_NEEDED(5),
    ONE_DOCUMENT_NEEDED(5),
    SOMETIMES_NEEDED(2),
    NO_PAYMENT(20),
    CASH_ONLY(4),
    SOME_PLACES_ONLY(8),
    NO_NOTED_PLACE(12),
    ASK_PLACE(8),
    FOREIGN_CARD_REFUSED(20),
    FOREIGN_CARD_DEPENDS(10),
    FOREIGN_CARD_UNKNOWN(12),
    BRAND_REFUSED(20),
    THREE_D_SECURE(6),
    ISSUER_UNKNOWN(4),
    LANGUAGE_OTHER(8),
    LANGUAGE_UNKNOWN(4),
    CLOSED_NOW(10),
    HOURS_UNKNOWN(8),
    BILL_NOT_OPEN(10),
    BILL_LATE_FEE(10),
    BILL_OVER(15),
    CONFIRM_FIRST(30),
    CARRIER_UNVERIFIED(0),
    FAILED_BEFORE(15),
    REPORTED_TODAY(30),
    ACCOUNT_ABROAD(0),

    // About the card and the customer, whatever the channel.
    LOCAL_SIM_CHEAPER(0),
    ASK_CROSS_BORDER(0),
    FROM_ABROAD_BY(0);

    private final int weight;

    ReasonCode(int weight) {
        this.weight = weight;
    }

    int weight() {
        return weight;
    }
}
