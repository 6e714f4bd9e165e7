package org.tsuzuki.renewal.settlement;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.money.TypedForeignCash;

/**
 * A payment to a carrier as it was typed, wrong or right.
 *
 * @param key made when the form was opened; what is recorded under it is recorded once
 * @param method the agency's credit card or balance; null for cash from the drawer
 * @param covered what of the held money it settles; blank for all of it
 * @param charged what was really taken in yen; blank for the same, or for what the foreign amount comes to
 * @param foreign what was charged in another currency; null when it was yen
 * @param paidAt null for now
 * @param reason needed when more or less was charged than it settles; of another currency only when it is far apart
 * @param meant whether somebody looked again at a charge of more than twice what it settles
 */
public record SettlementOrder(
        UUID key,
        @Nullable UUID method,
        String covered,
        String charged,
        @Nullable TypedForeignCash foreign,
        String orderNumber,
        @Nullable Instant paidAt,
        String reason,
        boolean meant)
        implements Serializable {

    /** All that is held, paid now in yen. */
    public static SettlementOrder of(UUID key, @Nullable UUID method) {
        return new SettlementOrder(key, method, "", "", null, "", null, "", false);
    }

    public SettlementOrder charging(String yen, String why) {
        return new SettlementOrder(key, method, covered, yen, foreign, orderNumber, paidAt, why, meant);
    }

    /** What was noted while the renewal was recorded, and let pass there. */
    SettlementOrder charging(String noted) {
        return charging(noted, Messages.get(Language.JA, "settlement.notedCharge"))
                .asMeant();
    }

    public SettlementOrder covering(String yen) {
        return new SettlementOrder(key, method, yen, charged, foreign, orderNumber, paidAt, reason, meant);
    }

    public SettlementOrder in(@Nullable TypedForeignCash currency) {
        return new SettlementOrder(key, method, covered, charged, currency, orderNumber, paidAt, reason, meant);
    }

    public SettlementOrder ordered(String number, @Nullable Instant at) {
        return new SettlementOrder(key, method, covered, charged, foreign, number, at, reason, meant);
    }

    public SettlementOrder asMeant() {
        return new SettlementOrder(key, method, covered, charged, foreign, orderNumber, paidAt, reason, true);
    }
}
