package org.tsuzuki.renewal.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.Catalogue;
import org.tsuzuki.catalogue.Channel;
import org.tsuzuki.catalogue.OfferedChannel;

/** The channels that renew this card; digits choose. The chosen one tells what it needs and takes. */
final class ChannelList extends Panel {

    private final transient RenewSession session;
    private final transient Catalogue catalogue;
    private final @Nullable String lastTime;
    private final List<NativeButton> options = new ArrayList<>();
    private final transient List<OfferedChannel> offered;

    ChannelList(RenewSession session, Catalogue catalogue, Optional<String> lastTime) {
        super(Texts.t("renew.channel"));
        this.session = session;
        this.catalogue = catalogue;
        this.lastTime = lastTime.orElse(null);
        this.offered = catalogue.channelsFor(
                session.card().carrierId(),
                session.card().form(),
                session.card().contract());
        flush();
        addClassName("channel-list");
        body().getElement().setAttribute("role", "radiogroup");
        body().getElement().setAttribute("aria-label", Texts.t("renew.channel"));
        if (offered.isEmpty()) {
            with(new EmptyState(Texts.t("renew.channel.none")));
        }
        offered.forEach(channel -> with(option(channel)));
        session.follow(quote -> mark());
    }

    private NativeButton option(OfferedChannel offer) {
        var channel = offer.channel();
        var position = options.size() + 1;
        var number = new Span(Integer.toString(position));
        number.addClassName("option-number");
        var name = new Span(Texts.of(channel.name()));
        name.addClassName("option-name");
        var option = new NativeButton();
        option.add(number, name, pill(offer), why(channel));
        option.addClassName("option");
        option.getElement().setAttribute("role", "radio");
        option.addClickListener(click -> session.update(choice -> choice.withChannel(channel.id())));
        if (position < 10) {
            Keys.bind(option, Integer.toString(position));
        }
        options.add(option);
        return option;
    }

    private Component pill(OfferedChannel offer) {
        if (offer.confirmFirst()) {
            return Pill.ask(Texts.t("renew.channel.confirmFirst"));
        }
        return offer.channel().id().equals(lastTime) ? Pill.done(Texts.t("renew.channel.lastTime")) : new Span();
    }

    private Div why(Channel channel) {
        var accepted = channel.accepted().stream()
                .flatMap(id -> catalogue.paymentMethod(id).stream())
                .map(method -> Texts.of(method.name()))
                .collect(Collectors.joining(Texts.t("list.comma")));
        var why = new Div();
        why.addClassName("option-why");
        why.add(new Div(Texts.t(channel.operates().key()) + " · " + Texts.of(channel.settle())));
        if (!accepted.isEmpty()) {
            why.add(new Div(Texts.t("renew.channel.takes", accepted)));
        }
        if (channel.window() != null) {
            why.add(new Div(Texts.of(channel.window())));
        }
        return why;
    }

    private void mark() {
        for (int i = 0; i < options.size(); i++) {
            var chosen = offered.get(i).channel().id().equals(session.choice().channelId());
            options.get(i).setClassName("on", chosen);
            options.get(i).getElement().setAttribute("aria-checked", Boolean.toString(chosen));
        }
    }
}
