package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.FocusOption;
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
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Kbd;
import org.tsuzuki.base.ui.Page;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.Toasts;
import org.tsuzuki.base.ui.WindowWidth;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.card.CardId;
import org.tsuzuki.card.CardService;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.ui.HelpPanel;
import org.tsuzuki.customer.CustomerDetails;
import org.tsuzuki.customer.CustomerService;
import org.tsuzuki.money.PaymentChoice;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.RenewalId;
import org.tsuzuki.renewal.check.ui.ReferenceFields;
import org.tsuzuki.renewal.checkout.RenewalForm;
import org.tsuzuki.renewal.checkout.StoredForm;
import org.tsuzuki.renewal.draft.DraftService;
import org.tsuzuki.renewal.draft.QuoteService;
import org.tsuzuki.renewal.draft.ui.CardAdvice;
import org.tsuzuki.renewal.draft.ui.ChannelExperience;
import org.tsuzuki.renewal.draft.ui.ChannelList;
import org.tsuzuki.renewal.draft.ui.ChannelNeeds;
import org.tsuzuki.renewal.draft.ui.ChannelToday;
import org.tsuzuki.renewal.draft.ui.Checklist;
import org.tsuzuki.renewal.draft.ui.MoneyFields;
import org.tsuzuki.renewal.draft.ui.PlanPicker;
import org.tsuzuki.renewal.draft.ui.RenewSession;
import org.tsuzuki.renewal.draft.ui.SessionApprovals;
import org.tsuzuki.renewal.draft.ui.SettlementField;
import org.tsuzuki.renewal.draft.ui.VoucherPicker;
import org.tsuzuki.renewal.followup.ui.CardDuesNotice;
import org.tsuzuki.renewal.followup.ui.CustomerCreditNotice;
import org.tsuzuki.renewal.history.RenewalService;
import org.tsuzuki.renewal.practice.PracticeCustomer;
import org.tsuzuki.renewal.quote.RenewalChoice;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.ui.ProblemMarks;
import org.tsuzuki.renewal.ui.RenewedNumber;

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
    private final transient Catalogue catalogue;
    private final transient RenewParts parts;
    private final DrawerCheck drawer;
    private final ProblemMarks marks = new ProblemMarks();

    RenewView(
            CardService cards,
            CustomerService customers,
            RenewalService renewals,
            DraftService drafts,
            QuoteService quotes,
            Catalogue catalogue,
            RenewParts parts) {
        super("renew.title");
        this.cards = cards;
        this.customers = customers;
        this.renewals = renewals;
        this.drafts = drafts;
        this.quotes = quotes;
        this.catalogue = catalogue;
        this.parts = parts;
        this.drawer = new DrawerCheck(parts.drawers());
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
        show(
                card,
                event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("corrects")
                        .flatMap(RenewalId::read));
    }

    private void show(CardDetails card, Optional<RenewalId> corrected) {
        var form = new StoredForm(card, drafts, parts.forms(), renewals, parts.checkout());
        var customer = customers.find(card.customerId()).orElseThrow(NotFoundException::new);
        var end = RenewedNumber.end(card, cards.ofCustomer(card.customerId()), catalogue);
        show(new RenewSession(card, end, form, quotes), customer, corrected);
    }

    /** What somebody invented would pay with and answer is asked like everybody's, and kept nowhere. */
    void practise(PracticeCustomer invented, RenewalForm form) {
        drawer.rest();
        var end = RenewedNumber.end(invented.card(), List.of(), catalogue);
        show(new RenewSession(invented.card(), end, form, quotes), invented.customer(), Optional.empty());
    }

    private void show(RenewSession opened, CustomerDetails customer, Optional<RenewalId> corrected) {
        var card = opened.card();
        var owed = parts.credit().owedTo(card.customerId().value());
        corrected
                .filter(wrong -> !wrong.value().equals(opened.choice().correctsId()))
                .ifPresent(wrong -> opened.update(choice -> correcting(choice, wrong, owed)));
        var today = JapanTime.today(parts.clock());
        var history = renewals.history(card.id());
        var past = ChannelExperience.of(
                history,
                ChannelToday.notWorking(parts.reports(), card.carrierId()),
                parts.clock().instant());
        var advice = new CardAdvice(card, customer, past, catalogue.snapshot(), parts.situations(), parts.clock());
        opened.preferIfNew(advice.now());
        var channels = new ChannelList(opened, advice);
        if (!opened.isPractice()) {
            channels.with(new ChannelToday(opened, parts.reports(), catalogue, parts.clock(), channels::report));
        }
        channels.with(new ChannelNeeds(opened));
        marks.stop("channel", channels::focus);
        var help = new HelpPanel(catalogue);
        opened.follow(quote -> help.show(card.carrierId(), opened.choice().channelId()));
        var first = new Div(channels, help);
        first.addClassName("stack");
        var settlement = new SettlementField(opened, parts.settlements().offeredWithFunds(card.carrierId()), marks);
        var money = new Panel(Texts.t("renew.money"))
                .head(new Kbd("P"))
                .with(
                        new PlanPicker(opened, catalogue, today),
                        new MoneyFields(
                                opened,
                                catalogue,
                                today,
                                marks,
                                parts.counter().here().list(owed)),
                        settlement,
                        drawer);
        var steps = new Checklist(
                "renew.steps",
                opened,
                parts.actor(),
                parts.clock(),
                catalogue.carrier(card.carrierId()).map(Carrier::portal));
        marks.stop("steps", steps::focusNext);
        steps.with(
                new VoucherPicker(opened, parts.vouchers(), parts.reveal(), parts.actor(), marks),
                new ReferenceFields(opened, marks, parts.actor(), parts.clock()));
        var middle = new Div(money, steps);
        middle.addClassName("stack");
        var summary = new RenewSummary(opened, RenewedNumber.groups(card), settlement::told);
        var repeat = new RepeatNotice(opened, history);
        var recording = new Recording(
                opened,
                marks,
                () -> {
                    steps.showProblem(true);
                    repeat.point();
                },
                summary,
                drawer);
        SerializableRunnable tried = () -> recording.attempt(Submission.DONE);
        summary.onRecord(recording::attempt);
        steps.onOverride(() -> parts.overrides().ask(opened, tried));
        repeat.onOverride(() -> parts.overrides().ask(opened, tried));
        summary.onConfirmed(recording::now, recording::andPrint);
        steps.onCompleted(recording::focusNext);
        summary.onDiscard(recording::discard);
        summary.onVisit(() -> {
            if (recording.isCompleteButForPayment()) {
                SessionApprovals.here().keep(opened.draft(), opened.word());
                gather(card);
            }
        });
        var columns = new Div(first, middle, summary);
        columns.addClassName("cols-3");
        add(heading(card, customer));
        Signal.effect(columns, () -> help.standIn(WindowWidth.isNarrow(WindowWidth.now()) ? columns : first));
        var dues = parts.dues().of(card);
        add(
                repeat,
                new EarlierRenewals(opened, history),
                new CardDuesNotice(dues),
                new CustomerCreditNotice(dues.credit()),
                columns);
        opened.follow(quote -> {
            marks.show(drawer.with(opened.problems(), quote.payments()));
            drawer.show(quote.payments());
            steps.showProblem(false);
        });
        if (!WindowWidth.isNarrow(WindowWidth.atOnce())) { // a phone would cover the page with its keyboard
            recording.focusNext(FocusOption.PreventScroll.ENABLED); // for whom it is stays in sight
        }
    }

    /** Made good with the money that is owed, if any is left; else paid as usual. */
    private static RenewalChoice correcting(RenewalChoice choice, RenewalId wrong, Yen owed) {
        var correcting = choice.correcting(wrong.value());
        return owed.equals(Yen.ZERO)
                ? correcting
                : correcting.paidBy(PaymentChoice.NONE.withMethod(TenderType.CUSTOMER_CREDIT.id()));
    }

    private H1 heading(CardDetails card, CustomerDetails customer) {
        rename(Texts.t("renew.heading", customer.names().first()));
        var carrier = catalogue
                .carrier(card.carrierId())
                .map(Carrier::name)
                .map(Texts::of)
                .orElse(card.carrierId());
        var what = new Span(carrier + " · " + Texts.t(card.form().key()));
        what.addClassName("muted");
        what.getStyle().setFontWeight("400");
        return new H1(new Span(Texts.t("renew.heading", customer.names().first()) + " "), what);
    }

    private void gather(CardDetails card) {
        try {
            parts.carts().add(card.id());
            UI.getCurrent().navigate(CartView.class);
        } catch (ProblemException tooMany) {
            Toasts.problem(Texts.t(tooMany.problem()));
        }
    }
}
