package org.tsuzuki.card;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Eid;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.Imei;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.card.identifier.PhoneNumber;

/** Asks a new number for its form; one that the card has already stays as it is, however old its form. */
final class NumberCheck {

    private NumberCheck() {}

    /** @throws ProblemException named by field */
    static void check(CardIdentifiers typed, CardIdentifiers stored) {
        check("phone", typed.phone(), stored.phone(), PhoneNumber::e164, PhoneNumber::parse);
        check("dataNumber", typed.dataNumber(), stored.dataNumber(), DataNumber::digits, DataNumber::parse);
        check("iccid", typed.iccid(), stored.iccid(), Iccid::value, Iccid::parse);
        check("serial", typed.serial(), stored.serial(), CardSerial::value, CardSerial::parse);
        check("eid", typed.eid(), stored.eid(), Eid::value, Eid::parse);
        check("imei", typed.imei(), stored.imei(), Imei::value, Imei::parse);
        check("imsi", typed.imsi(), stored.imsi(), Imsi::value, Imsi::parse);
    }

    /** @throws ProblemException named by field for what no database stores, however old it is */
    static void checkStorable(CardIdentifiers asked) {
        storable("phone", asked.phone(), PhoneNumber::e164);
        storable("dataNumber", asked.dataNumber(), DataNumber::digits);
        storable("iccid", asked.iccid(), Iccid::value);
        storable("serial", asked.serial(), CardSerial::value);
        storable("eid", asked.eid(), Eid::value);
        storable("imei", asked.imei(), Imei::value);
        storable("imsi", asked.imsi(), Imsi::value);
    }

    private static <T> void storable(String field, @Nullable T asked, Function<T, String> text) {
        if (asked != null) {
            TextLimit.IDENTIFIER.check(field, text.apply(asked));
        }
    }

    private static <T> void check(
            String field, @Nullable T typed, @Nullable T stored, Function<T, String> text, Function<String, T> parser) {
        if (typed == null || typed.equals(stored)) {
            return;
        }
        var number = TextLimit.IDENTIFIER.check(field, text.apply(typed));
        try {
            var _ = parser.apply(number);
        } catch (ProblemException wrong) {
            throw wrong.at(field);
        }
    }
}
