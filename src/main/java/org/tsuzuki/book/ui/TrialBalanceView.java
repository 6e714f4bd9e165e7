package org.tsuzuki.book.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.book.Account;
import org.tsuzuki.book.AccountLabels;
import org.tsuzuki.book.Book;
import org.tsuzuki.book.TrialBalance;
import org.tsuzuki.book.TrialBalance.Line;

/** What all accounts held and moved over some days, and whether that adds up. */
@Route(TrialBalanceView.PATH)
@RolesAllowed({Roles.AUDITOR, Roles.OWNER})
@CssImport("./styles/ledger.css")
public class TrialBalanceView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/trial-balance";

    private final transient Book book;
    private final transient AccountLabels labels;
    private final transient AgencyService agency;
    private final transient Clock clock;
    private final RangeFields days = new RangeFields(chosen -> narrow());
    private final ComboBox<BranchDetails> branch = new ComboBox<>(Texts.t("ledger.branch"));
    private final DrawnTable table = new DrawnTable(
            Texts.t("ledger.trial"),
            Column.text(Texts.t("ledger.account")),
            Column.number(Texts.t("ledger.opening")),
            Column.number(Texts.t("ledger.debit")),
            Column.number(Texts.t("ledger.credit")),
            Column.number(Texts.t("ledger.closingBalance")));
    private final EmptyState nothing = new EmptyState(Texts.t("ledger.trial.empty"));
    private final Div foot = new Div();
    private boolean showing;

    TrialBalanceView(
            Book book, AccountLabels labels, AgencyService agency, AuthenticationContext authentication, Clock clock) {
        super("ledger.trial");
        this.book = book;
        this.labels = labels;
        this.agency = agency;
        this.clock = clock;
        branch.setItems(agency.branches());
        branch.setItemLabelGenerator(each -> each.code() + " · " + each.name());
        branch.setPlaceholder(Texts.t("ledger.all"));
        branch.setClearButtonVisible(true);
        branch.addValueChangeListener(change -> narrow());
        var filters = new Div(days.from(), days.to(), branch);
        filters.addClassName("ledger-filter");
        foot.addClassName("ledger-foot");
        var unopened = new Anchor(LedgerAddress.OPENING, Texts.t("ledger.trial.unopened"));
        unopened.addClassNames("notice", "info");
        unopened.setVisible(authentication.hasRole(Roles.OWNER) && isUnopened());
        add(
                new LedgerTabs(TrialBalanceView.class),
                unopened,
                new Panel(Texts.t("ledger.trial")).flush().with(filters, table, nothing, foot));
    }

    /** Whether the books seem to begin with nothing, because nobody has said what was there. */
    private boolean isUnopened() {
        return !book.isOpened()
                && book.balance(Account.MAIN_BANK, JapanTime.today(clock)).compareTo(Yen.ZERO) <= 0;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        var range = DayRange.read(query, JapanTime.today(clock));
        var wanted = LedgerAddress.uuid(query, "branch");
        showing = true;
        days.show(range);
        branch.setValue(find(wanted));
        showing = false;
        show(book.trialBalance(range.from(), range.to(), wanted));
    }

    private @Nullable BranchDetails find(@Nullable UUID id) {
        return agency.branches().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void show(TrialBalance balance) {
        var alive = balance.lines().stream().filter(Line::isAlive).toList();
        var called = labels.of(alive.stream().map(Line::account).toList());
        table.show(new BalanceRows(balance, called).rows());
        table.setVisible(!alive.isEmpty());
        nothing.setVisible(alive.isEmpty());
        foot.removeAll();
        foot.add(LedgerTexts.sums(
                alive.stream().map(Line::debit).reduce(Yen.ZERO, Yen::plus),
                alive.stream().map(Line::credit).reduce(Yen.ZERO, Yen::plus),
                balance.isBalanced()));
    }

    private void narrow() {
        if (showing) {
            return;
        }
        days.read()
                .ifPresent(range -> UI.getCurrent()
                        .navigate(
                                TrialBalanceView.class,
                                new LedgerAddress()
                                        .with(range)
                                        .with(
                                                "branch",
                                                branch.isEmpty()
                                                        ? null
                                                        : branch.getValue().id().value())
                                        .query()));
    }
}
