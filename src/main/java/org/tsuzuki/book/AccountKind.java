package org.tsuzuki.book;

import org.tsuzuki.base.Term;

/** The model accounts. A divided one has an account for each drawer, bank, carrier … and none of its own. */
public enum AccountKind implements Term {
    /** By drawer. */
    CASH(AccountClass.ASSET, true),
    SAFE(AccountClass.ASSET, false),
    BANK(AccountClass.ASSET, true),
    /** By currency, valued in yen as taken. */
    FOREIGN_CASH(AccountClass.ASSET, true),
    /** What a payment method owes until it pays out: card terminal, WeChat Pay … */
    RECEIVABLE(AccountClass.ASSET, true),
    /** Paid in advance, by balance of the agency, by its id. */
    AGENCY_BALANCE(AccountClass.ASSET, true),
    /** By lot, at cost. */
    VOUCHER_STOCK(AccountClass.ASSET, true),

    /** Owed to a customer. */
    CUSTOMER_CREDIT(AccountClass.LIABILITY, true),
    /** Taken for a carrier and not yet paid to it. */
    HELD_FOR_CARRIER(AccountClass.LIABILITY, true),
    /** Owed on a credit card of the agency, by its id. */
    AGENCY_CREDIT_CARD(AccountClass.LIABILITY, true),

    /** The other side of what was there already when the books began. */
    OPENING_BALANCES(AccountClass.EQUITY, false),

    SERVICE_FEES(AccountClass.INCOME, false),
    VOUCHER_SALES(AccountClass.INCOME, false),
    COMMISSION(AccountClass.INCOME, false),
    /** Of renewals that a voucher of the stock pays; on behalf of a customer they are held for the carrier. */
    LATE_FEES(AccountClass.INCOME, false),

    VOUCHER_COST(AccountClass.EXPENSE, false),
    PAYMENT_METHOD_FEES(AccountClass.EXPENSE, false),
    /** What banks and card issuers take for themselves: transfer fees, yearly fees. */
    BANK_CHARGES(AccountClass.EXPENSE, false),
    DISCOUNTS(AccountClass.EXPENSE, false),
    EXCHANGE_DIFFERENCES(AccountClass.EXPENSE, false),
    LOSSES(AccountClass.EXPENSE, false),
    /** Revenue stamps, which paper receipts from 50,000 yen on bear. */
    STAMP_DUTY(AccountClass.EXPENSE, false),

    CASH_OVER_SHORT(AccountClass.CONTROL, false);

    private final AccountClass group;
    private final boolean divided;

    AccountKind(AccountClass group, boolean divided) {
        this.group = group;
        this.divided = divided;
    }

    public AccountClass accountClass() {
        return group;
    }

    public boolean isDivided() {
        return divided;
    }

    /** The account of a kind that is not divided. */
    public Account account() {
        return new Account(this, "");
    }

    public Account account(Object sub) {
        return new Account(this, sub.toString());
    }
}
