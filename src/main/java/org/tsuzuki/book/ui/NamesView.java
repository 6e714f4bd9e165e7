package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Cell;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.DrawnTable.Row;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.AccountKind;
import org.tsuzuki.book.export.BookNames;
import org.tsuzuki.book.export.NameSet;
import org.tsuzuki.book.export.NamedAccount;

/** What accounts are called in other programs; the owner chooses a row and names it. */
@Route(NamesView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class NamesView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/names";

    private final transient BookNames names;
    private final boolean mayName;
    private final Select<NameSet> set = new Select<>();
    private final Div editor = new Div();
    private final Div list = new Div();
    private boolean showing;

    NamesView(BookNames names, AuthenticationContext authentication) {
        super("ledger.names");
        this.names = names;
        this.mayName = authentication.hasRole(Roles.OWNER);
        set.setLabel(Texts.t("ledger.names.program"));
        set.setItems(NameSet.values());
        set.setItemLabelGenerator(each -> Texts.t(each.key()));
        set.addValueChangeListener(change -> {
            if (!showing) {
                go(set.getValue());
            }
        });
        add(
                new LedgerTabs(NamesView.class),
                new Panel(Texts.t("ledger.names"))
                        .with(
                                set,
                                new Paragraph(Texts.t(mayName ? "ledger.names.explained" : "ledger.names.read")),
                                editor),
                new Panel(Texts.t("ledger.account")).flush().with(list));
    }

    static String address(NameSet set, AccountKind kind, String sub) {
        return new LedgerAddress()
                .with("set", set.name())
                .with("kind", kind.name())
                .with("sub", sub)
                .under(PATH);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var wanted =
                Objects.requireNonNullElse(LedgerAddress.constant(query, "set", NameSet.values()), NameSet.PLAIN_TEXT);
        showing = true;
        set.setValue(wanted);
        showing = false;
        var all = names.all(wanted);
        list.removeAll();
        list.add(table(wanted, all));
        editor.removeAll();
        var kind = LedgerAddress.constant(query, "kind", AccountKind.values());
        if (mayName && kind != null) {
            var sub = LedgerAddress.text(query, "sub");
            all.stream()
                    .filter(one -> one.kind() == kind && one.sub().equals(sub))
                    .findFirst()
                    .ifPresent(one -> editor.add(new NameForm(names, wanted, one, () -> go(wanted))));
        }
    }

    private DrawnTable table(NameSet wanted, List<NamedAccount> all) {
        var table = new DrawnTable(
                Texts.t("ledger.names"),
                Column.text(Texts.t("ledger.account")),
                Column.text(Texts.t("ledger.names.name")),
                Column.text(Texts.t("ledger.names.sub")),
                Column.text(Texts.t("ledger.names.tax")),
                Column.whole(Texts.t("ledger.names.origin")));
        table.show(all.stream().map(one -> row(wanted, one)).toList());
        return table;
    }

    private Row row(NameSet wanted, NamedAccount one) {
        var name = Cell.of(
                one.sub().isEmpty() ? LedgerTexts.kind(one.kind()) : LedgerTexts.account(one.kind(), one.label()));
        var row = Row.of(
                mayName ? name.leadingTo(address(wanted, one.kind(), one.sub())) : name,
                Cell.of(one.name().name()),
                Cell.of(sub(one)),
                Cell.of(one.name().tax()),
                Cell.of(Texts.t(one.given() ? "ledger.names.given" : "ledger.names.proposed")));
        return one.sub().isEmpty() ? row : row.looking("inner");
    }

    /** Where each sub-account has its own name, the kind as a whole has none. */
    private static String sub(NamedAccount one) {
        var sub = one.name().sub();
        return sub.isEmpty() && one.sub().isEmpty() && one.kind().isDivided() ? "–" : sub;
    }

    private static void go(NameSet wanted) {
        UI.getCurrent()
                .navigate(
                        NamesView.class,
                        new LedgerAddress().with("set", wanted.name()).query());
    }
}
