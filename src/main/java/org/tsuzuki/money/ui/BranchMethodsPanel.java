package org.tsuzuki.money.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.money.BranchMethodService;

/** What customers pay with, branch by branch; what is typed for one waits while another is looked at. */
public final class BranchMethodsPanel extends Panel {

    private final transient BranchMethodService methods;
    private final transient Catalogue catalogue;
    private final LocalDate today;
    private final boolean mayChange;
    private final Select<BranchDetails> branch = new Select<>();
    private final Map<UUID, BranchMethodForm> forms = new HashMap<>();
    private final Div shown = new Div();

    public BranchMethodsPanel(
            BranchMethodService methods,
            AgencyService agency,
            Catalogue catalogue,
            LocalDate today,
            boolean mayChange) {
        super(Texts.t("branchMethod.title"));
        this.methods = methods;
        this.catalogue = catalogue;
        this.today = today;
        this.mayChange = mayChange;

        branch.setAriaLabel(Texts.t("branchMethod.branch"));
        branch.setItemLabelGenerator(BranchDetails::name);
        branch.setItems(
                agency.branches().stream().filter(each -> !each.closed()).toList());
        branch.addValueChangeListener(change -> show());
        head(branch);
        var hint = new Paragraph(Texts.t("branchMethod.hint"));
        hint.addClassNames("muted", "small");
        shown.addClassName("stack");
        with(hint, shown);
    }

    /** Begins with this branch, or with the first where this one is closed. */
    public void open(UUID first) {
        var items = branch.getListDataView().getItems().toList();
        items.stream()
                .filter(each -> each.id().value().equals(first))
                .findFirst()
                .or(() -> items.stream().findFirst())
                .ifPresent(branch::setValue);
    }

    private void show() {
        shown.removeAll();
        var form = forms.computeIfAbsent(branch.getValue().id().value(), this::form);
        shown.add(form);
        if (mayChange) {
            var save = new Button(Texts.t("action.save"), click -> save(branch.getValue(), form));
            save.addThemeVariants(ButtonVariant.PRIMARY);
            var actions = new Div(save);
            actions.addClassName("actions");
            shown.add(actions);
        }
    }

    private BranchMethodForm form(UUID of) {
        return new BranchMethodForm(methods.choice(of), catalogue, today, mayChange);
    }

    private void save(BranchDetails at, BranchMethodForm form) {
        if (form.save(methods::choose)) {
            forms.remove(at.id().value());
            show();
            Toasts.done(Texts.t("branchMethod.saved", at.name()));
        }
    }
}
