package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.FocusOption;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.tsuzuki.advice.Advice;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.ui.SituationBar;
import org.tsuzuki.base.ui.EmptyState;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;

/** The channels of this card's carrier, ranked for this customer now; digits choose by rank. */
public final class ChannelList extends Panel {

    private final transient RenewSession session;
    private final transient CardAdvice advice;
    private final Div about = new Div();
    private final Div ranked = new Div();
    private final NativeButton change = new NativeButton(Texts.t("renew.channel.change"), click -> open(!isOpen()));
    private final transient List<ChannelOption> options = new ArrayList<>();

    public ChannelList(RenewSession session, CardAdvice advice) {
        super(Texts.t("renew.channel"));
        this.session = session;
        this.advice = advice;
        head(change);
        change.addClassNames("plain-button", "channel-change");
        open(false);
        flush();
        addClassName("channel-list");
        ranked.getElement().setAttribute("role", "radiogroup");
        ranked.getElement().setAttribute("aria-label", Texts.t("renew.channel"));
        with(
                new SituationBar(advice.situation(), advice.payments(), advice::worthAsking, changed -> {
                    advice.answer(changed);
                    rank(advice.now());
                }),
                about,
                ranked);
        rank(advice.now());
        session.follow(quote -> mark());
    }

    /** Says anew of each channel what is known of it now; all of them stay where the clerk has seen them. */
    public void report(Set<String> notWorkingToday) {
        var places = options.stream().map(ChannelOption::channelId).toList();
        advice.report(notWorkingToday);
        var now = advice.now();
        show(
                now,
                now.channels().stream()
                        .sorted(Comparator.comparingInt(channel -> places.indexOf(channel.channelId())))
                        .toList());
    }

    private void rank(Advice now) {
        show(now, now.channels());
    }

    private void show(Advice now, List<AdvisedChannel> channels) {
        ranked.removeAll();
        about.removeAll();
        options.clear();
        if (now.newCardNeeded()) {
            about.add(AdviceNote.warning(Texts.t("advice.newCardNeeded")));
        }
        if (now.isNothingCertain() && !now.newCardNeeded()) {
            about.add(AdviceNote.nothingCertain(advice.contact()));
        }
        now.hints().forEach(hint -> about.add(AdviceNote.hint(Texts.t(hint.text()))));
        if (channels.isEmpty()) {
            ranked.add(new EmptyState(Texts.t("renew.channel.none")));
        }
        for (var channel : channels) {
            var id = channel.channelId();
            options.add(new ChannelOption(channel, options.size() + 1, takes(channel), () -> {
                open(false);
                session.update(choice -> choice.withChannel(id));
            }));
        }
        var toConfirm = false;
        for (var option : options) {
            if (option.isToConfirm() && !toConfirm) {
                ranked.add(AdviceNote.heading(Texts.t("advice.toConfirm")));
                toConfirm = true;
            }
            ranked.add(option);
        }
        mark();
    }

    private String takes(AdvisedChannel channel) {
        var acceptance = channel.offer().acceptance();
        return advice.payments().stream()
                .filter(method -> acceptance.takes(method.id()))
                .map(method -> Texts.of(method.name()))
                .collect(Collectors.joining(Texts.t("list.comma")));
    }

    private void mark() {
        var chosen = session.choice().channelId();
        var marked = options.stream()
                .filter(option -> option.channelId().equals(chosen))
                .findFirst();
        var stop = marked.or(() -> options.stream().findFirst());
        options.forEach(option -> option.mark(
                marked.filter(option::equals).isPresent(),
                stop.filter(option::equals).isPresent()));
        setClassName("chosen", marked.isPresent());
    }

    /** To the one that is chosen, else to the first. */
    public void focus(FocusOption... how) {
        options.stream().filter(option -> option.getTabIndex() == 0).findFirst().ifPresent(option -> option.focus(how));
    }

    /** On a phone only the chosen channel is shown until another is asked for. */
    private void open(boolean all) {
        setClassName("open", all);
        change.getElement().setAttribute("aria-expanded", Boolean.toString(all));
    }

    private boolean isOpen() {
        return hasClassName("open");
    }
}
