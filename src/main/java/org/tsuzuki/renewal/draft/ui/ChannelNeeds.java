package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.Hint;
import org.tsuzuki.catalogue.model.OfferedChannel;
import org.tsuzuki.renewal.quote.ChannelInfo;
import org.tsuzuki.renewal.quote.Quote;

/** What has to be at hand for the chosen channel, and what usually goes wrong there. */
public final class ChannelNeeds extends Div {

    private @Nullable String shown;

    public ChannelNeeds(RenewSession session) {
        addClassName("channel-needs");
        session.follow(this::show);
    }

    private void show(Quote quote) {
        var channel = quote.channel();
        var id = channel == null ? null : channel.id();
        if (id == null ? shown == null && getComponentCount() > 0 : id.equals(shown)) {
            return;
        }
        shown = id;
        removeAll();
        setVisible(channel != null);
        if (quote.offer() != null) {
            describe(quote.offer(), quote.goingThere());
        }
    }

    private void describe(OfferedChannel offer, ChannelInfo sale) {
        list("visit.hours.title", sale.hours().stream().map(Texts::t).toList());
        list("visit.places.title", sale.places().stream().map(Texts::t).toList());
        list("renew.channel.needs", texts(offer.channel().needs()).toList());
        list(
                "renew.channel.notes",
                Stream.concat(
                                Stream.ofNullable(offer.acceptance().note()).map(Texts::of),
                                texts(offer.channel().notes()))
                        .toList());
        list("renew.channel.failures", texts(offer.channel().usualFailures()).toList());
    }

    private static Stream<String> texts(List<Hint> hints) {
        return hints.stream().map(hint -> Texts.of(hint.text()));
    }

    private void list(String titleKey, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        add(new H3(Texts.t(titleKey)), list);
    }
}
