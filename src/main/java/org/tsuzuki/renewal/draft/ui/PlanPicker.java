package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.kinds.Confidence;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.model.Plan;

/** What the carrier sells today; those that the chosen channel sells stand first, and there is always another amount. */
public final class PlanPicker extends Div {

    private static final String OTHER = "";

    private final transient RenewSession session;
    private final transient List<Plan> plans;
    private final LocalDate today;
    private final Map<String, NativeButton> options = new LinkedHashMap<>();
    private @Nullable String channel;

    public PlanPicker(RenewSession session, Catalogue catalogue, LocalDate today) {
        this.session = session;
        this.today = today;
        this.plans = catalogue.plansOf(session.card().carrierId(), today);
        addClassName("plan-picker");
        Keys.bind(this, "P");
        getElement().setAttribute("role", "radiogroup");
        getElement().setAttribute("aria-label", Texts.t("renew.plan"));
        arrange();
        session.follow(quote -> refresh());
    }

    private void refresh() {
        if (session.choice().channelId() != null
                && !session.choice().channelId().equals(channel)) {
            arrange();
        }
        var chosen =
                session.choice().planId() == null ? OTHER : session.choice().planId();
        var stop = options.containsKey(chosen)
                ? chosen
                : options.keySet().iterator().next();
        options.forEach((id, option) -> {
            option.setClassName("on", id.equals(chosen));
            option.setTabIndex(id.equals(stop) ? 0 : -1); // the arrow keys lead to the others
            option.getElement().setAttribute("aria-checked", Boolean.toString(id.equals(chosen)));
        });
    }

    private void arrange() {
        channel = session.choice().channelId();
        removeAll();
        options.clear();
        plans.stream()
                .sorted(Comparator.comparing(
                        (Plan plan) -> channel == null || !plan.channels().contains(channel)))
                .forEach(plan -> addOption(plan.id(), Texts.of(plan.name()), price(plan), plan));
        var billed = session.card().contract() == Contract.POSTPAID;
        addOption(
                OTHER,
                Texts.t(billed ? "renew.billAmount" : "renew.otherAmount"),
                Texts.t(billed ? "renew.billAmount.hint" : "renew.otherAmount.hint"),
                null);
    }

    private String price(Plan plan) {
        var price = plan.priceOn(today).map(Yen::toString).orElse(Texts.t("renew.plan.priceToType"));
        var asked = plan.provenance().confidence() == Confidence.UNVERIFIED
                ? Stream.of(Texts.t("renew.plan.unverified"))
                : Stream.<String>empty();
        var gives = plan.allowances().words().stream().map(Texts::t);
        return Stream.of(Stream.of(price), gives, asked)
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }

    private void addOption(String id, String title, String detail, @Nullable Plan plan) {
        var name = new Span(title);
        name.addClassName("option-name");
        var small = new Span(detail);
        small.addClassNames("small", "muted");
        var option = new NativeButton();
        option.add(name, small);
        option.addClassName("plan-option");
        option.getElement().setAttribute("role", "radio");
        option.addClickListener(click -> choose(plan));
        options.put(id, option);
        add(option);
    }

    private void choose(@Nullable Plan plan) {
        var price = plan == null
                ? ""
                : plan.priceOn(today).map(yen -> Long.toString(yen.amount())).orElse("");
        session.update(choice -> choice.withPlan(plan == null ? null : plan.id(), price));
    }
}
