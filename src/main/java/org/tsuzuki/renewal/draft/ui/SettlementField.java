package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.ui.ProblemMarks;
import org.tsuzuki.settlement.SettlementChoice;
import org.tsuzuki.settlement.SettlementMethod;

/** How the carrier is paid: by one of the agency's methods, later, from the drawer, by the customer, or out of the stock. */
public final class SettlementField extends Select<SettlementChoice> {

    private final transient ChoiceSession session;
    private final transient Map<UUID, SettlementMethod> methods;
    private boolean showing;

    public SettlementField(ChoiceSession session, List<SettlementMethod> methods, ProblemMarks marks) {
        this.session = session;
        this.methods =
                methods.stream().collect(Collectors.toMap(method -> method.id().value(), method -> method));
        setLabel(Texts.t("renew.settlement"));
        setItemLabelGenerator(this::label);
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
        showing = true;
        Choices.show(this, offered, chosen);
        showing = false;
        setReadOnly(offered.size() == 1);
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
        var method = choice.methodId() == null ? null : methods.get(choice.methodId());
        return method == null ? Texts.t("settlement.later") : Texts.t("settlement.onBehalf", method.label());
    }
}
