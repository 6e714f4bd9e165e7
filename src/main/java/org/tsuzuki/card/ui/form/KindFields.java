package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.Set;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.CardKind;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;

/** The four independent attributes of a card. */
final class KindFields extends Div {

    static final CardKind USUAL = new CardKind(SimForm.PHYSICAL, Contract.PREPAID, Purpose.VOICE, Generation.G4);

    private final Select<SimForm> form = select("card.form", SimForm.values());
    private final Select<Contract> contract = select("card.contract", Contract.values());
    private final Select<Purpose> purpose = select("card.purpose", Purpose.values());
    private final Select<Generation> generation = select("card.generation", Generation.values());

    KindFields() {
        addClassNames("kind-fields", "wide");
        show(USUAL);
        add(contract, form, purpose, generation);
    }

    void show(CardKind kind) {
        form.setValue(kind.form());
        contract.setValue(kind.contract());
        purpose.setValue(kind.purpose());
        generation.setValue(kind.generation());
    }

    CardKind read() {
        return new CardKind(form.getValue(), contract.getValue(), purpose.getValue(), generation.getValue());
    }

    /** Where a carrier leaves no choice, there is none to make. */
    void follow(Carrier carrier) {
        only(form, carrier.forms());
        only(contract, carrier.contracts());
        only(purpose, carrier.purposes());
        only(generation, carrier.generations());
    }

    private static <T> void only(Select<T> select, Set<T> offered) {
        if (!offered.isEmpty() && !offered.contains(select.getValue())) {
            select.setValue(offered.iterator().next());
        }
    }

    @SafeVarargs
    private static <T extends Term> Select<T> select(String key, T... items) {
        var select = new Select<T>();
        select.setLabel(Texts.t(key));
        select.setItems(items);
        select.setItemLabelGenerator(item -> Texts.t(item.key()));
        return select;
    }
}
