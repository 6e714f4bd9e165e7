package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.ui.FundsText;
import org.tsuzuki.renewal.ui.ProblemMarks;
import org.tsuzuki.settlement.OfferedMethod;
import org.tsuzuki.settlement.SettlementChoice;

/**
 * How the carrier is paid: by one of the agency's methods, later, from the drawer, by the customer, or out of the stock. A
 * balance that does not reach cannot be chosen; one that was chosen before says so.
 */
public final class SettlementField extends Select<SettlementChoice> {

    private final transient ChoiceSession session;
    private final Map<UUID, OfferedMethod> methods = new LinkedHashMap<>();
    private Yen needed = Yen.ZERO;
    private boolean showing;

    public SettlementField(ChoiceSession session, List<OfferedMethod> methods, ProblemMarks marks) {
        this.session = session;
        methods.forEach(method -> this.methods.put(method.id(), method));
        setLabel(Texts.t("renew.settlement"));
        setItemLabelGenerator(this::label);
        setRenderer(new ComponentRenderer<>(choice -> FundsText.shown(label(choice), reaches(choice))));
        setItemEnabledProvider(this::reaches);
        addValueChangeListener(change -> {
            if (!showing && change.getValue() != null) {
                session.update(choice -> choice.settledBy(change.getValue()));
            }
        });
        marks.field("settlement", this);
        session.follow(this::show);
    }

    private void show(Quote quote) {
        var chosen = quote.settlement();
        var offered = new ArrayList<SettlementChoice>();
        if (!chosen.isDirect() && !chosen.isOnBehalf()) {
            offered.add(chosen);
        } else {
            methods.keySet().forEach(method -> offered.add(SettlementChoice.by(method)));
            offered.add(SettlementChoice.LATER);
            offered.add(SettlementChoice.FROM_DRAWER);
            offered.add(SettlementChoice.DIRECT);
        }
        var before = needed;
        needed = quote.toCarrier();
        showing = true;
        if (!needed.equals(before)) {
            getListDataView().refreshAll(); // which also forgets what is chosen
        }
        Choices.show(this, offered, chosen);
        showing = false;
        setReadOnly(offered.size() == 1);
        var method = method(chosen);
        setHelperText(method == null || method.reaches(needed) ? null : FundsText.tooLittle(method, needed));
    }

    /** How the carrier is paid, in words. */
    public String told() {
        return getValue() == null ? "" : label(getValue());
    }

    private @Nullable OfferedMethod method(SettlementChoice choice) {
        return choice.methodId() == null ? null : methods.get(choice.methodId());
    }

    private boolean reaches(SettlementChoice choice) {
        var method = method(choice);
        return method == null || method.reaches(needed);
    }

    private String label(SettlementChoice choice) {
        if (choice.isDirect()) {
            return Texts.t("settlement.direct");
        }
        if (!choice.isOnBehalf()) {
            return Texts.t("settlement.fromStock");
        }
        if (choice.fromDrawer()) {
            return Texts.t("settlement.onBehalf", Texts.t("settlement.fromDrawer"));
        }
        var method = method(choice);
        return method == null
                ? Texts.t("settlement.later")
                : Texts.t("settlement.onBehalf", FundsText.of(method, needed));
    }
}
