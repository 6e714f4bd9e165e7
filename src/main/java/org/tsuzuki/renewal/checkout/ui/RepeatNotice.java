package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ui.Dates;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.RenewalRecord;
import org.tsuzuki.renewal.draft.ui.RenewSession;
import org.tsuzuki.renewal.outcome.ui.ResultView;
import org.tsuzuki.renewal.quote.Approval;
import org.tsuzuki.renewal.ui.TransactionCells;

/** Stands at the top when the same was recorded before, or must be looked up first; leads to that renewal by a key. */
final class RepeatNotice extends Div {

    static final String FIELD = "repeat";

    private final transient RenewSession session;
    private final transient List<RenewalRecord> history;
    private final Span words = new Span();
    private final Anchor receipt = new Anchor("", "");
    private final Button go = Keys.on(new Button(Texts.t("renew.repeat.open"), click -> open()), "L");
    private final Button override = new Button(Texts.t("renew.override.again"));
    private transient @Nullable RenewalRecord earlier;

    RepeatNotice(RenewSession session, List<RenewalRecord> history) {
        this.session = session;
        this.history = history;
        addClassNames("notice", "bad", "repeat-notice");
        getElement().setAttribute("role", "alert");
        override.addThemeVariants(ButtonVariant.SMALL);
        go.addThemeVariants(ButtonVariant.SMALL);
        var actions = new Div(receipt, go, override);
        actions.addClassName("actions");
        add(words, actions);
        session.follow(quote -> show());
    }

    /** What lets the renewal pass all the same; offered when nothing else stands in the way. */
    void onOverride(SerializableRunnable action) {
        override.addClickListener(click -> action.run());
    }

    void point() {
        if (isVisible()) {
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            go.focus();
        }
    }

    private void show() {
        var problem = session.problems().get(FIELD);
        setVisible(problem != null);
        if (problem == null) {
            return;
        }
        words.setText("■ " + Texts.t(problem));
        earlier = earlier(problem).orElse(null);
        go.setVisible(earlier != null);
        receipt.setVisible(earlier != null);
        if (earlier != null) {
            receipt.setHref(TransactionCells.receiptPath(earlier));
            receipt.setText(earlier.receiptNumber() + " · " + Dates.time(earlier.recordedAt()) + " · "
                    + Texts.of(earlier.details().plan()));
        }
        override.setVisible(Approval.canLift(problem) && session.canBeLifted());
    }

    /** The problem names the receipt; a family's receipt has one renewal of this card. */
    private Optional<RenewalRecord> earlier(Problem problem) {
        return history.stream()
                .filter(renewal -> problem.arguments().contains(renewal.receiptNumber()))
                .findFirst();
    }

    private void open() {
        if (earlier != null) {
            UI.getCurrent().navigate(ResultView.class, ResultView.of(earlier.id()));
        }
    }
}
