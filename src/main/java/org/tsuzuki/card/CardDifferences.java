package org.tsuzuki.card;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Differences;
import org.tsuzuki.base.DomainChange;
import org.tsuzuki.validity.KeyDateKind;

/** What differs between two states of a card. */
final class CardDifferences {

    private CardDifferences() {}

    /** @param before null when the card is new */
    static List<DomainChange.Field> between(@Nullable CardDetails before, CardDetails after) {
        var differences = new Differences();
        var old = before == null ? null : before.identifiers();
        var now = after.identifiers();
        differences
                .compare("phone", old == null ? null : old.phone(), now.phone())
                .compare("dataNumber", old == null ? null : old.dataNumber(), now.dataNumber())
                .compare("iccid", old == null ? null : old.iccid(), now.iccid())
                .compare("serial", old == null ? null : old.serial(), now.serial())
                .compare("eid", old == null ? null : old.eid(), now.eid())
                .compare("imei", old == null ? null : old.imei(), now.imei())
                .compare("imsi", old == null ? null : old.imsi(), now.imsi())
                .compare("carrierId", before == null ? null : before.carrierId(), after.carrierId())
                .compare("planId", before == null ? null : before.planId(), after.planId())
                .compare("form", before == null ? null : before.form(), after.form())
                .compare("contract", before == null ? null : before.contract(), after.contract())
                .compare("purpose", before == null ? null : before.purpose(), after.purpose())
                .compare("generation", before == null ? null : before.generation(), after.generation())
                .compare("boughtAt", before == null ? "" : before.boughtAt(), after.boughtAt())
                .compare("loginId", before == null ? "" : before.loginId(), after.loginId())
                .compare("balance", before == null ? null : before.balance(), after.balance())
                .compare("note", before == null ? "" : before.note(), after.note())
                .compare("lostOn", before == null ? null : before.lostOn(), after.lostOn())
                .compare("closedOn", before == null ? null : before.closedOn(), after.closedOn());
        for (var kind : KeyDateKind.values()) {
            differences.compare("clock." + kind, before == null ? null : day(before, kind), day(after, kind));
        }
        return differences.list();
    }

    private static @Nullable String day(CardDetails card, KeyDateKind kind) {
        return card.keyDates()
                .get(kind)
                .map(clock ->
                        clock.endsAt() == null ? clock.lastDay().toString() : clock.lastDay() + " " + clock.endsAt())
                .orElse(null);
    }
}
