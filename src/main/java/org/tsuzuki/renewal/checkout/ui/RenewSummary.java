package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Facts;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.NumberGroups;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.card.ui.NotedBalance;
import org.tsuzuki.renewal.draft.ui.RenewSession;
import org.tsuzuki.renewal.quote.Notices.AheadOfEnd;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.Submission;
import org.tsuzuki.renewal.ui.KeyDateChanges;

/** For which number, what it does, what it costs; and Record, which asks once more before it is final. */
final class RenewSummary extends Div {

    private final transient RenewSession session;
    private final Div moved = new Div();
    private final Div warnings = new Div();
    private final Div money = new Div();
    private final Span saved = new Span();
    private final Button record = Keys.on(new Button(Texts.t("renew.record")), "Enter");
    private final Button later = new Button(Texts.t("renew.later"));
    private final Button sale = Keys.on(new Button(Texts.t("visit.addCard")), "F");
    private final Button away = new Button(Texts.t("renew.discard"));
    private final ConfirmStrip strip;
    private final SerializableSupplier<String> carrierPayment;

    /** @param carrierPayment how the carrier is paid, in words */
    RenewSummary(RenewSession session, List<String> number, SerializableSupplier<String> carrierPayment) {
        this.session = session;
        this.carrierPayment = carrierPayment;
        addClassNames("panel", "summary");
        getElement().setAttribute("role", "complementary");
        getElement().setAttribute("aria-label", Texts.t("renew.summary"));
        record.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.LARGE);
        record.setWidthFull();
        record.setDisableOnClick(true);
        later.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        sale.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        strip = new ConfirmStrip(this::ask);
        away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        saved.addClassNames("small", "muted");
        warnings.addClassName("stack");
        var big = new NumberGroups(number);
        big.addClassName("small");
        var show = Keys.on(new Button(Texts.t("explain.show"), click -> explain()), "X");
        show.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        if (session.isPractice()) {
            Stream.of(show, sale, saved).forEach(real -> real.setVisible(false));
            strip.printsNothing();
            add(Pill.warn(Texts.t("practice.pill")));
        }
        var last = new Div(show, later, sale, saved, away);
        last.addClassName("summary-foot");
        add(new H3(Texts.t("renew.for")), big, moved, warnings, money, record, strip, last);
        session.follow(this::show);
    }

    private void explain() {
        ExplainView.open(session.card().id(), session.choice().channelId(), null);
    }

    /** What Record does: looks whether everything is there. */
    void onRecord(SerializableConsumer<Submission> action) {
        record.addClickListener(click -> action.accept(Submission.DONE));
        later.addClickListener(click -> action.accept(Submission.LATER));
    }

    /** What gathers several cards for one payment. */
    void onVisit(SerializableRunnable action) {
        sale.addClickListener(click -> action.run());
    }

    /** What the second Enter does, and with Shift. */
    void onConfirmed(SerializableRunnable action, SerializableRunnable andPrint) {
        strip.onYes(action);
        strip.onPrint(andPrint);
    }

    void focusRecord(FocusOption... options) {
        record.focus(options);
    }

    void onDiscard(SerializableRunnable action) {
        away.addClickListener(click -> action.run());
    }

    /** Shows the last question instead of the button. */
    void confirm(String lastDigits, Submission submission) {
        record.setVisible(false);
        strip.ask(lastDigits, session.quote(), carrierPayment.get());
        strip.say(submission);
    }

    /** Back to the button. */
    void ask() {
        strip.setVisible(false);
        record.setVisible(true);
        record.setEnabled(true);
    }

    private void show(Quote quote) {
        ask();
        moved.removeAll();
        moved.add(new KeyDateChanges(quote.before(), quote.after()));
        NotedBalance.of(session.card()).ifPresent(balance -> moved.add(small(Texts.t("renew.balance", balance))));
        warnings.removeAll();
        quote.notices().finals().forEach(word -> warnings.add(notice(Texts.t(word), "bad")));
        quote.notices().unusual().forEach(question -> warnings.add(notice(Texts.t(question), "warn")));
        quote.warnings().forEach(warning -> warnings.add(notice(Texts.t(warning), "warn")));
        quote.notices().hints().forEach(hint -> warnings.add(hint(hint)));
        Stream.of("validity", "card", "voucher")
                .map(quote.problems()::get)
                .filter(Objects::nonNull)
                .forEach(refused -> warnings.addComponentAsFirst(notice(Texts.t(refused), "bad")));
        money.removeAll();
        money.add(sums(quote));
        saved.setText(Texts.t("renew.draftSaved", Dates.clock(session.draft().savedAt())));
    }

    private static Div small(String text) {
        var small = new Div(text);
        small.addClassNames("small", "muted");
        return small;
    }

    private static Div hint(Problem hint) {
        var notice = new Div(Texts.t(hint));
        notice.addClassName("notice");
        notice.setClassName("info", hint.is(AheadOfEnd.DAYS_ADDED));
        return notice;
    }

    private static Div notice(String text, String kind) {
        var notice = new Div("▲ " + text);
        notice.addClassNames("notice", kind);
        return notice;
    }

    private static Facts sums(Quote quote) {
        var facts = new Facts();
        facts.addClassName("sums");
        facts.add(Texts.of(quote.planName()), quote.amount().toString());
        if (!quote.discount().equals(Yen.ZERO)) {
            facts.add(
                    Texts.t("renew.discount"), Yen.ZERO.minus(quote.discount()).toString());
        }
        if (!quote.lateFee().equals(Yen.ZERO)) {
            facts.add(Texts.t("renew.lateFee"), quote.lateFee().toString());
        }
        facts.add(Texts.t("renew.fee.taxed"), quote.fee().toString());
        if (quote.settlement().isDirect()) {
            facts.add(Texts.t("renew.direct.note"), quote.direct().negated().toString());
        }
        var total = new Span(quote.total().toString());
        total.addClassName("total");
        facts.add(Texts.t("renew.total"), total);
        var change = quote.change();
        if (change != null) {
            facts.add(Texts.t("renew.change"), change.toString());
        }
        return facts;
    }
}
