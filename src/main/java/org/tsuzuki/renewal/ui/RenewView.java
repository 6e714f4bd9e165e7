package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.tsuzuki.advice.SituationService;
import org.tsuzuki.base.CurrentActor;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Carrier;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.ChannelReports;
import org.tsuzuki.catalogue.ui.HelpPanel;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.renewal.DraftService;
import org.tsuzuki.renewal.QuoteService;
import org.tsuzuki.renewal.RenewalService;

/** Channel, plan, money, steps and Record on one page. */
@Route("cards/:id/renew")
@RolesAllowed({Roles.CLERK, Roles.SUPERVISOR, Roles.OWNER})
@CssImport("./styles/renew.css")
public class RenewView extends Page implements BeforeEnterObserver {

    private final transient CardService cards;
    private final transient CustomerService customers;
    private final transient RenewalService renewals;
    private final transient DraftService drafts;
    private final transient QuoteService quotes;
    private final transient SituationService situations;
    private final transient Catalogue catalogue;
    private final transient ChannelReports reports;
    private final transient StepsOverrides overrides;
    private final transient CurrentActor actor;
    private final transient Clock clock;
    private final ProblemMarks marks = new ProblemMarks();

    RenewView(
            CardService cards,
            CustomerService customers,
            RenewalService renewals,
            DraftService drafts,
            QuoteService quotes,
            SituationService situations,
            Catalogue catalogue,
            ChannelReports reports,
            StepsOverrides overrides,
            CurrentActor actor,
            Clock clock) {
        super("renew.title");
        this.cards = cards;
        this.customers = customers;
        this.renewals = renewals;
        this.drafts = drafts;
        this.quotes = quotes;
        this.situations = situations;
        this.catalogue = catalogue;
        this.reports = reports;
        this.overrides = overrides;
        this.actor = actor;
        this.clock = clock;
        addClassName("renew-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var card = event.getRouteParameters()
                .get("id")
                .flatMap(CardId::read)
                .flatMap(cards::find)
                .orElseThrow(NotFoundException::new);
        removeAll();
        show(card);
    }

    private void show(CardDetails card) {
        var opened = new RenewSession(card, drafts, quotes, renewals);
        var today = JapanTime.today(clock);
        var customer = customers.find(card.customerId()).orElseThrow(NotFoundException::new);
        var past = ChannelExperience.of(
                renewals.history(card.id()), ChannelToday.notWorking(reports, card.carrierId()), clock.instant());
        var advice = new CardAdvice(card, customer, past, catalogue.snapshot(), situations, clock);
        opened.preferIfNew(advice.now());
        var channels = new ChannelList(opened, advice);
        channels.with(new ChannelToday(opened, reports), new ChannelNeeds(opened));
        var help = new HelpPanel(catalogue);
        opened.follow(quote -> help.show(card.carrierId(), opened.choice().channelId()));
        var first = new Div(channels, help);
        first.addClassName("stack");
        var money = new Panel(Texts.t("renew.money"))
                .with(new PlanPicker(opened, catalogue, today), new MoneyFields(opened, catalogue, today, marks));
        var steps = new Checklist(
                opened, actor, clock, catalogue.carrier(card.carrierId()).map(Carrier::portal));
        steps.with(new ReferenceFields(opened, marks));
        var middle = new Div(money, steps);
        middle.addClassName("stack");
        var summary = new RenewSummary(opened, RenewedNumber.groups(card));
        var history = renewals.history(card.id());
        var repeat = new RepeatNotice(opened, history);
        SerializableRunnable tried = () -> tryToRecord(
                opened,
                () -> {
                    steps.showProblem(true);
                    repeat.point();
                },
                summary);
        summary.onRecord(tried);
        steps.onOverride(() -> overrides.ask(opened, tried));
        repeat.onOverride(() -> overrides.ask(opened, tried));
        summary.onConfirmed(() -> recordNow(opened, summary));
        summary.onDiscard(() -> discard(opened));
        var columns = new Div(first, middle, summary);
        columns.addClassName("cols-3");
        add(heading(card, customer));
        add(repeat, new EarlierRenewals(opened, history), columns);
        opened.follow(quote -> {
            marks.show(opened.problems());
            steps.showProblem(false);
        });
    }

    private H1 heading(CardDetails card, CustomerDetails customer) {
        rename(Texts.t("renew.heading", customer.names().first()));
        var carrier = catalogue
                .carrier(card.carrierId())
                .map(Carrier::name)
                .map(Texts::of)
                .orElse(card.carrierId());
        var what = new Span(carrier + " · " + Texts.of("form", card.form()));
        what.addClassName("muted");
        what.getStyle().setFontWeight("400");
        return new H1(new Span(Texts.t("renew.heading", customer.names().first()) + " "), what);
    }

    private void tryToRecord(RenewSession opened, Runnable refused, RenewSummary summary) {
        opened.refresh();
        var unreadable = marks.firstUnreadable();
        if (unreadable.isPresent()) {
            unreadable.get().focus();
            Toasts.problem(Texts.t("day.badInput"));
            summary.ask();
            return;
        }
        var problems = opened.problems();
        if (problems.isEmpty()) {
            summary.confirm(RenewedNumber.lastFive(opened.card()));
            return;
        }
        marks.tried();
        marks.show(problems);
        refused.run();
        marks.focusFirst(problems);
        Toasts.problem(Texts.t(problems.values().iterator().next()));
        summary.ask();
    }

    private void recordNow(RenewSession opened, RenewSummary summary) {
        try {
            var recorded = opened.record();
            if (recorded.before()) {
                opened.discard();
                Toasts.done(Texts.t("renew.recordedBefore", recorded.receiptNumber()));
            }
            UI.getCurrent().navigate(ResultView.class, ResultView.of(recorded.id()));
        } catch (ProblemException refused) {
            Toasts.problem(Texts.t(refused.problem()));
            opened.refresh();
        }
    }

    private void discard(RenewSession opened) {
        opened.discard();
        UI.getCurrent().navigate("cards/" + opened.card().id());
    }
}
