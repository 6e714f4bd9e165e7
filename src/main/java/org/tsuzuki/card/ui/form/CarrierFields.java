package org.tsuzuki.card.ui.form;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Plan;

/** The carrier of a card and what it sells; the numbers of the card may suggest the carrier. */
final class CarrierFields extends Div {

    private final transient Catalogue catalogue;
    private final LocalDate today;
    private final ComboBox<Carrier> carrier = new ComboBox<>(Texts.t("card.carrier"));
    private final ComboBox<Plan> plan = new ComboBox<>(Texts.t("card.plan"));
    private final KindFields kind;
    private @Nullable String keptPlan;
    private String keptCarrier = "";

    CarrierFields(Catalogue catalogue, LocalDate today, FieldProblems problems, KindFields kind) {
        this.catalogue = catalogue;
        this.today = today;
        this.kind = kind;
        addClassNames("form-grid", "wide");
        carrier.setItems(catalogue.carriersOn(today));
        carrier.setItemLabelGenerator(item -> Texts.of(item.name()));
        carrier.setRequiredIndicatorVisible(true);
        carrier.addValueChangeListener(change -> follow(change.getValue(), change.isFromClient()));
        plan.setItemLabelGenerator(item -> Texts.of(item.name()));
        plan.setClearButtonVisible(true);
        problems.field("carrierId", carrier).field("planId", plan);
        add(carrier, plan, kind);
    }

    void show(String carrierId, @Nullable String planId) {
        keptCarrier = carrierId;
        keptPlan = planId;
        carrier.setItems(offered(carrierId));
        catalogue.carrier(carrierId).ifPresentOrElse(carrier::setValue, carrier::clear);
        plan.setValue(planId == null ? null : catalogue.plan(planId).orElse(null));
    }

    /** Takes the suggested carrier when none is chosen yet; else only says what the number suggests. */
    void suggest(CarrierHint hint) {
        hint.carrier(catalogue, today).ifPresent(suggested -> {
            if (carrier.isEmpty()) {
                carrier.setValue(suggested);
                kind.follow(suggested);
            }
            carrier.setHelperText(Texts.t("card.carrier.suggested", Texts.of(suggested.name())));
        });
    }

    /** The chosen carrier's id; what was stored when the catalogue no longer has it; blank for none. */
    String carrierId() {
        if (carrier.isEmpty()) {
            return catalogue.carrier(keptCarrier).isPresent() ? "" : keptCarrier;
        }
        return carrier.getValue().id();
    }

    @Nullable
    String planId() {
        if (plan.isEmpty()) {
            return keptPlan == null || catalogue.plan(keptPlan).isPresent() ? null : keptPlan;
        }
        return plan.getValue().id();
    }

    private void follow(@Nullable Carrier chosen, boolean byHand) {
        var chosenPlan = plan.getValue();
        plan.setItems(chosen == null ? List.of() : offered(chosen));
        if (chosen != null && chosenPlan != null && chosenPlan.carrierId().equals(chosen.id())) {
            plan.setValue(chosenPlan);
        }
        if (chosen != null && byHand) {
            kind.follow(chosen);
        }
    }

    /** The carriers of today, and the one that the card has even if it has ended. */
    private List<Carrier> offered(String kept) {
        var carriers = new ArrayList<>(catalogue.carriersOn(today));
        catalogue.carrier(kept).filter(known -> !carriers.contains(known)).ifPresent(carriers::add);
        return carriers;
    }

    /** What is sold today, and the plan that the card has even if it is no longer sold. */
    private List<Plan> offered(Carrier chosen) {
        var plans = new ArrayList<>(catalogue.plansOf(chosen.id(), today));
        if (keptPlan != null) {
            catalogue
                    .plan(keptPlan)
                    .filter(kept -> kept.carrierId().equals(chosen.id()) && !plans.contains(kept))
                    .ifPresent(plans::add);
        }
        return plans;
    }
}
