package org.tsuzuki.voucher.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ui.ExportLink;
import org.tsuzuki.voucher.register.VoucherFilter;
import org.tsuzuki.voucher.register.VoucherRegister;

/** What is in the vault: first what is unused and its value, then every voucher; the address keeps the filter. */
@Route("vouchers")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/voucher.css")
public class VouchersView extends Page implements BeforeEnterObserver {

    private final transient VoucherRegister register;
    private final UUID ownBranch;
    private final StockPanel stock;
    private final VoucherFilterBar filters;
    private final VoucherGrid grid;
    private final Div nothing = new Div();
    private VoucherFilter shown;

    VouchersView(VoucherRegister register, VoucherNames names, VoucherRights rights, CurrentActor actor) {
        super("voucher.title");
        this.register = register;
        this.ownBranch = actor.get().branchId();
        this.shown = VoucherFilter.of(ownBranch);
        this.stock = new StockPanel(names);
        this.filters = new VoucherFilterBar(names, this::narrow);
        this.grid = new VoucherGrid(names);
        grid.setItemsPageable(page -> register.list(shown, page), page -> register.count(shown));

        var head = new Div(new H1(Texts.t("voucher.title")));
        head.addClassName("page-head");
        if (rights.mayAdd()) {
            head.add(actions());
        }
        add(
                head,
                stock,
                new Panel(Texts.t("voucher.title"))
                        .head(new ExportLink("vouchers"))
                        .flush()
                        .with(filters, grid, nothing));
    }

    private static Div actions() {
        var add = new Button(Texts.t("voucher.add"), click -> UI.getCurrent().navigate(AddVouchersView.class));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        Keys.on(add, "A");
        var actions = new Div(add);
        actions.addClassName("actions");
        return actions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = VoucherQuery.read(event.getLocation().getQueryParameters(), ownBranch);
        filters.show(shown);
        stock.show(register.stock(shown.branchId()));
        grid.getDataProvider().refreshAll();
        var isEmpty = register.count(shown) == 0;
        grid.setVisible(!isEmpty);
        nothing.removeAll();
        if (isEmpty) {
            nothing.add(empty());
        }
    }

    private EmptyState empty() {
        return filters.isNarrowed(ownBranch)
                ? new EmptyState(
                        Texts.t("voucher.empty.filtered"),
                        new Button(Texts.t("voucher.empty.all"), click -> narrow(VoucherFilter.of(ownBranch))))
                : new EmptyState(Texts.t("voucher.empty"));
    }

    private void narrow(VoucherFilter wanted) {
        if (!wanted.equals(shown)) {
            UI.getCurrent().navigate(VouchersView.class, VoucherQuery.write(wanted, ownBranch));
        }
    }
}
