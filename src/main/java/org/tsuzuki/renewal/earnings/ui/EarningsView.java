package org.tsuzuki.renewal.earnings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.tsuzuki.agency.AgencyService;
import org.tsuzuki.agency.BranchDetails;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.DrawnTable;
import org.tsuzuki.base.ui.DrawnTable.Column;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.field.FoldedFields;
import org.tsuzuki.book.ui.DayRange;
import org.tsuzuki.book.ui.LedgerAddress;
import org.tsuzuki.book.ui.LedgerPage;
import org.tsuzuki.book.ui.LedgerTabs;
import org.tsuzuki.book.ui.Pager;
import org.tsuzuki.book.ui.RangeFields;
import org.tsuzuki.renewal.earnings.EarningsFilter;
import org.tsuzuki.renewal.earnings.EarningsGrouping;
import org.tsuzuki.renewal.earnings.EarningsOrder;
import org.tsuzuki.renewal.earnings.EarningsService;

/** What renewals earned, by whatever the owner asks for; the address keeps what is shown. */
@Route(EarningsView.PATH)
@RolesAllowed(Roles.OWNER)
@LedgerPage(order = 5, title = "earnings.title")
@CssImport("./styles/ledger.css")
public class EarningsView extends Page implements BeforeEnterObserver {

    static final String PATH = "ledger/earnings";

    private final transient EarningsService earnings;
    private final transient AgencyService agency;
    private final transient Clock clock;
    private final RangeFields days = new RangeFields(chosen -> narrow());
    private final ComboBox<BranchDetails> branch = new ComboBox<>(Texts.t("ledger.branch"));
    private final Select<EarningsGrouping> grouping = new Select<>();
    private final Select<EarningsOrder> order = new Select<>();
    private final Div within = new Div();
    private final DrawnTable table = new DrawnTable(
            Texts.t("earnings.title"),
            Column.text(Texts.t("earnings.group")),
            Column.number(Texts.t("earnings.renewals")),
            Column.number(Texts.t("earnings.income")),
            Column.number(Texts.t("earnings.costs")),
            Column.number(Texts.t("earnings.fees")),
            Column.number(Texts.t("earnings.margin")));
    private final EmptyState nothing = new EmptyState(Texts.t("earnings.empty"));
    private final Div foot = new Div();
    private final Pager pager = new Pager();
    private final DrawnTable profit = new DrawnTable(
            Texts.t("earnings.ledger"),
            Column.text(Texts.t("earnings.item")),
            Column.number(Texts.t("earnings.amount")));
    private final Anchor trial = new Anchor("", Texts.t("ledger.trial"));
    private final Panel ledger = new Panel(Texts.t("earnings.ledger"));
    private final Anchor export = new Anchor();
    private @Nullable EarningsQuery shown;
    private boolean showing;

    EarningsView(EarningsService earnings, AgencyService agency, Clock clock) {
        super("earnings.title");
        this.earnings = earnings;
        this.agency = agency;
        this.clock = clock;
        branch.setItems(agency.branches());
        branch.setItemLabelGenerator(each -> each.code() + " · " + each.name());
        branch.setPlaceholder(Texts.t("ledger.all"));
        branch.setClearButtonVisible(true);
        branch.addValueChangeListener(change -> narrow());
        grouping.setLabel(Texts.t("earnings.group"));
        grouping.setItems(EarningsGrouping.values());
        grouping.setItemLabelGenerator(each -> Texts.t(each.key()));
        grouping.addValueChangeListener(change -> narrow());
        order.setLabel(Texts.t("earnings.order"));
        order.setItems(EarningsOrder.values());
        order.setItemLabelGenerator(each -> Texts.t(each.key()));
        order.addValueChangeListener(change -> narrow());
        var filters = new Div(days.from(), days.to(), branch, grouping, order);
        filters.addClassName("ledger-filter");
        within.addClassName("ledger-foot");
        foot.addClassName("ledger-foot");
        var button = Keys.on(new Button(Texts.t("earnings.export")), "E");
        button.setTabIndex(-1);
        export.setAriaLabel(Texts.t("earnings.export"));
        export.add(button);
        var explained = new Paragraph(Texts.t("earnings.explained"));
        explained.addClassNames("muted", "ledger-note");
        add(
                new LedgerTabs(EarningsView.class),
                new Panel(Texts.t("earnings.title"))
                        .head(export)
                        .flush()
                        .with(
                                new FoldedFields(Texts.t("ledger.filter"), filters),
                                within,
                                table,
                                nothing,
                                foot,
                                explained),
                ledger.head(trial).flush().with(profit));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = EarningsQuery.read(event.getLocation().getQueryParameters(), JapanTime.today(clock));
        shown = query;
        var filter = query.filter();
        showing = true;
        days.show(new DayRange(filter.from(), filter.to()));
        branch.setValue(find(filter.branchId()));
        grouping.setValue(filter.grouping());
        order.setValue(query.order());
        showing = false;
        show(query);
    }

    private @Nullable BranchDetails find(@Nullable UUID id) {
        return agency.branches().stream()
                .filter(each -> each.id().value().equals(id))
                .findFirst()
                .orElse(null);
    }

    private void show(EarningsQuery query) {
        var filter = query.filter();
        var part = earnings.list(filter, query.order(), Texts.language(), PageRequest.of(query.page() - 1, Pager.SIZE));
        table.show(Texts.t(query.filter().grouping().key()), EarningsRows.of(query, part.earnings(), part.total()));
        table.setVisible(part.count() > 0);
        nothing.setVisible(part.count() == 0);
        foot.removeAll();
        foot.add(pager);
        foot.setVisible(part.count() > 0);
        pager.show(query.page(), part.count(), page -> query.on(page).address().under(PATH));
        showGroup(query);
        var result = part.profit();
        ledger.setVisible(result != null);
        if (result != null) {
            profit.show(EarningsRows.of(result));
            trial.setHref(new LedgerAddress()
                    .with(new DayRange(filter.from(), filter.to()))
                    .with("branch", filter.branchId())
                    .under("ledger/trial-balance"));
        }
        offer(query);
    }

    /** To which group the list is narrowed, and the way back. */
    private void showGroup(EarningsQuery query) {
        var group = query.filter().within();
        within.removeAll();
        within.setVisible(group != null);
        if (group != null) {
            var name = Texts.of(earnings.name(group, query.filter().key()));
            within.add(
                    new Span(Texts.t("earnings.within", Texts.t(group.key()), name)),
                    new Anchor(
                            query.of(query.filter().everything().by(group))
                                    .address()
                                    .under(PATH),
                            Texts.t("earnings.within.all")));
        }
    }

    private void offer(EarningsQuery query) {
        var language = Texts.language();
        var filter = query.filter();
        DownloadHandler download = event -> {
            event.setFileName("tsuzuki-earnings-" + filter.from() + "_" + filter.to() + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            earnings.export(filter, query.order(), language, event.getOutputStream());
        };
        export.setHref(download, AttachmentType.DOWNLOAD);
    }

    /** Goes to the address of a list, so that the browser's way back leads to the one before. */
    private void narrow() {
        var now = shown;
        if (showing || now == null) {
            return;
        }
        days.read().ifPresent(range -> {
            var wanted = now.of(read(now.filter(), range)).in(order.getValue());
            UI.getCurrent().navigate(EarningsView.class, wanted.address().query());
        });
    }

    private EarningsFilter read(EarningsFilter filter, DayRange range) {
        var at = branch.isEmpty() ? null : branch.getValue().id().value();
        return filter.between(range.from(), range.to()).at(at).by(grouping.getValue());
    }
}
