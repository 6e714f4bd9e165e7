package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.Hint;
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
        if (channel != null) {
            describe(channel, quote.goingThere());
        }
    }

    private void describe(Channel channel, ChannelInfo sale) {
        list("visit.hours.title", sale.hours().stream().map(Texts::t).toList());
        list("visit.places.title", sale.places().stream().map(Texts::t).toList());
        section("renew.channel.needs", channel.needs());
        section("renew.channel.notes", channel.notes());
        section("renew.channel.failures", channel.usualFailures());
    }

    private void section(String titleKey, List<Hint> hints) {
        list(titleKey, hints.stream().map(hint -> Texts.of(hint.text())).toList());
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
