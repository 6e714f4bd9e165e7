package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.Yen;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.check.ui.DifferenceList;
import org.tsuzuki.renewal.quote.Quote;
import org.tsuzuki.renewal.quote.Submission;

/**
 * Repeats the end of the number and the total before a renewal is recorded for good, and in red what was noted otherwise. An unusual amount has to be ticked
 * first, so that Enter twice does not record a slip of the hand.
 */
final class ConfirmStrip extends Div {

    private final Paragraph question = new Paragraph();
    private final Paragraph payment = new Paragraph();
    private final DifferenceList differences = new DifferenceList();
    private final Div finals = new Div();
    private final Checkbox meant = new Checkbox(Texts.t("renew.unusual.meant"));
    private final Button yes = Keys.on(new Button(Texts.t("renew.confirm.yes")), "Enter");
    private final Button print = Keys.on(new Button(Texts.t("renew.confirm.print")), "Shift+Enter");

    ConfirmStrip(SerializableRunnable back) {
        addClassName("confirm-strip");
        getElement().setAttribute("role", "alertdialog");
        getElement().setAttribute("aria-label", Texts.t("renew.confirm.yes"));
        yes.addThemeVariants(ButtonVariant.PRIMARY);
        yes.setDisableOnClick(true);
        print.setDisableOnClick(true);
        var no = Keys.on(new Button(Texts.t("action.back"), click -> back.run()), "Esc");
        var buttons = new Div(yes, print, no);
        buttons.addClassName("actions");
        finals.addClassName("stack");
        meant.addValueChangeListener(change -> enable(change.getValue()));
        add(question, payment, differences, finals, meant, buttons);
        setVisible(false);
    }

    private static Div word(Problem word, String kind) {
        var notice = new Div("▲ " + Texts.t(word));
        notice.addClassNames("notice", kind);
        return notice;
    }

    void onYes(SerializableRunnable action) {
        yes.addClickListener(click -> action.run());
    }

    /** Without it nothing is printed at once. */
    void onPrint(SerializableRunnable action) {
        print.addClickListener(click -> action.run());
    }

    void printsNothing() {
        print.setVisible(false);
    }

    private void enable(boolean ready) {
        yes.setEnabled(ready);
        print.setEnabled(ready);
    }

    /** @param carrierPayment how the carrier is paid */
    void ask(String lastDigits, Quote quote, String carrierPayment) {
        question.setText(
                Texts.t("renew.confirm.question", lastDigits, quote.total().toString()));
        payment.setText(Stream.of(paid(quote), carrierPayment)
                .filter(leg -> !leg.isEmpty())
                .collect(Collectors.joining(" → ")));
        differences.show(quote.differences());
        finals.removeAll();
        quote.notices().unusual().forEach(word -> finals.add(word(word, "warn")));
        quote.notices().finals().forEach(word -> finals.add(word(word, "bad")));
        var unusual = !quote.notices().unusual().isEmpty();
        meant.setValue(false);
        meant.setVisible(unusual);
        enable(!unusual);
        setVisible(true);
        if (unusual) {
            meant.focus();
        } else {
            yes.focus();
        }
    }

    private static String paid(Quote quote) {
        var tenders = quote.payments().tenders().stream()
                .filter(tender -> !tender.amount().equals(Yen.ZERO))
                .map(tender -> Texts.of(tender.method().name()) + " " + tender.amount())
                .collect(Collectors.joining(" + "));
        return quote.payments()
                .change()
                .filter(change -> change.compareTo(Yen.ZERO) > 0)
                .map(change -> Texts.t("renew.confirm.change", tenders, change.toString()))
                .orElse(tenders);
    }

    /** Says so when only the money is taken. */
    void say(Submission submission) {
        if (submission == Submission.LATER) {
            finals.addComponentAsFirst(word(Problem.of("renew.later.confirm"), "warn"));
        }
    }
}
