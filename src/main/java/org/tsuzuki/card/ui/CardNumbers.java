package org.tsuzuki.card.ui;

import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardIdentifiers;

/** Every number of a card that is known. */
final class CardNumbers extends Panel {

    private final Facts facts = new Facts();

    CardNumbers(CardIdentifiers numbers) {
        super(Texts.t("card.numbers"));
        add("card.phone", numbers.phone());
        add("card.dataNumber", numbers.dataNumber());
        add("card.iccid", numbers.iccid());
        add("card.serial", numbers.serial());
        add("card.eid", numbers.eid());
        add("card.imei", numbers.imei());
        add("card.imsi", numbers.imsi());
        facts.addClassName("card-numbers");
        with(facts);
        setVisible(facts.getComponentCount() > 0);
    }

    private void add(String key, @Nullable Object number) {
        if (number != null) {
            facts.add(Texts.t(key), number.toString());
        }
    }
}
