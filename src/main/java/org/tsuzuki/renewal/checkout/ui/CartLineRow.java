package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import org.tsuzuki.base.ui.NumberGroups;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.renewal.quote.SaleQuote;
import org.tsuzuki.renewal.ui.RenewedNumber;

/** One card of a sale: whose it is, what it costs, and what is still to do on its page. */
final class CartLineRow extends Div {

    CartLineRow(SaleQuote.Line line, Component settlement, SerializableRunnable remove) {
        addClassName("visit-line");
        var who = new Span(line.customer().names().first());
        who.addClassName("who");
        var quote = line.quote();
        var plan = Texts.of(quote.planName());
        var channel =
                quote.channel() == null ? "" : " · " + Texts.of(quote.channel().name());
        var what = new Span(plan + channel);
        what.addClassNames("small", "muted");
        var number = new NumberGroups(RenewedNumber.groups(line.card()));
        number.addClassName("small");
        var total = new Span(quote.total().toString());
        total.addClassName("amount");
        var state = line.problem() == null ? Pill.ok(Texts.t("visit.line.ready")) : Pill.warn(Texts.t(line.problem()));
        var edit = new Anchor("cards/" + line.card().id() + "/renew", Texts.t("visit.line.edit"));
        var out = new Button(Texts.t("visit.line.remove"), click -> remove.run());
        out.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var actions = new Div(state, edit, out);
        actions.addClassName("actions");
        add(new Div(who, total), number, what);
        var word = line.word();
        if (word != null) {
            var said = new Span(Texts.t("result.skipped.by", word.by().name(), word.reason()));
            said.addClassNames("small", "muted");
            add(said);
        }
        add(settlement, actions);
    }
}
