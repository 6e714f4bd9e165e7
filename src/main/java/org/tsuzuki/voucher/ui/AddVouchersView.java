package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.field.FieldProblems;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.voucher.vault.CodeVerdict;
import org.tsuzuki.voucher.vault.TypedCode;
import org.tsuzuki.voucher.vault.VoucherEntry;

/** Enters what was bought: a list grows with a verdict for every line, and is stored as a whole when confirmed. */
@Route("vouchers/add")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/voucher.css")
public class AddVouchersView extends Page {

    private final transient VoucherEntry entry;
    private final FieldProblems problems = new FieldProblems();
    private final LotForm lot;
    private final CodeList list = new CodeList(this::remove);
    private final Span sum = new Span();
    private final Button store = new Button("", click -> store());
    private final ArrayList<TypedCode> codes = new ArrayList<>();

    AddVouchersView(VoucherEntry entry, VoucherNames names, CustomerService customers, Clock clock) {
        super("voucher.add");
        this.entry = entry;
        this.lot = new LotForm(names, customers, JapanTime.today(clock), problems);
        lot.onChange(this::judgeAgain);
        store.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(store, "S");
        var cancel =
                new Button(Texts.t("action.cancel"), click -> UI.getCurrent().navigate(VouchersView.class));
        var actions = new Div(store, cancel);
        actions.addClassName("actions");
        sum.getElement().setAttribute("role", "status");
        var columns = new Div(
                new Panel(Texts.t("voucher.add.bought")).with(lot),
                new Panel(Texts.t("voucher.add.codes")).head(sum).with(new CodeInput(this::take), list, actions));
        columns.addClassNames("voucher-adding");
        add(new H1(Texts.t("voucher.add")), problems, columns);
        show(List.of());
    }

    private boolean take(List<TypedCode> typed) {
        var all = new ArrayList<>(codes);
        all.addAll(typed);
        return judge(all);
    }

    private boolean judge(List<TypedCode> all) {
        return problems.run(() -> {
            show(entry.preview(lot.read(), all));
            codes.clear();
            codes.addAll(all);
        });
    }

    private void judgeAgain() {
        if (!codes.isEmpty() && lot.isBegun()) {
            judge(List.copyOf(codes));
        }
    }

    private void remove(int place) {
        codes.remove(place);
        if (codes.isEmpty()) {
            problems.clear();
            show(List.of());
        } else {
            judge(List.copyOf(codes));
        }
    }

    private void show(List<CodeVerdict> verdicts) {
        var bad = verdicts.stream().filter(verdict -> !verdict.isFine()).count();
        list.show(verdicts);
        sum.setText(verdicts.isEmpty() ? "" : Texts.t("voucher.add.preview", verdicts.size(), bad));
        store.setText(Texts.t("voucher.add.store", verdicts.size()));
        store.setEnabled(!verdicts.isEmpty() && bad == 0);
    }

    private void store() {
        var count = codes.size();
        if (problems.run(() -> entry.store(lot.read(), codes))) {
            Toasts.done(Texts.t("voucher.add.stored", count));
            UI.getCurrent().navigate(VouchersView.class);
        }
    }
}
