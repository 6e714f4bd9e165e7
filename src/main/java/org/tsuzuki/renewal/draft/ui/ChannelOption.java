package org.tsuzuki.renewal.draft.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.tsuzuki.advice.criteria.AdvisedChannel;
import org.tsuzuki.advice.criteria.Reason;
import org.tsuzuki.advice.criteria.Verdict;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;

/** One advised channel: its rank, name, verdict and the reasons. What is not possible cannot be chosen. */
final class ChannelOption extends NativeButton {

    private static final String NO_RANK = "–";
    private static final int DIGITS = 9;

    private final transient AdvisedChannel channel;

    ChannelOption(AdvisedChannel channel, int rank, String takes, Runnable choose) {
        this.channel = channel;
        var possible = channel.isPossible();
        var number = new Span(possible ? Integer.toString(rank) : NO_RANK);
        number.addClassName("option-number");
        var name = new Span(Texts.of(channel.offer().channel().name()));
        name.addClassName("option-name");
        add(number, name, pill(), why());
        addClassName("option");
        getElement().setAttribute("role", "radio");
        if (!possible) {
            addClassName("off");
            getElement().setAttribute("aria-disabled", "true");
            return;
        }
        add(facts(takes));
        addClickListener(click -> choose.run());
        if (rank <= DIGITS) {
            Keys.bind(this, Integer.toString(rank));
        }
    }

    String channelId() {
        return channel.channelId();
    }

    /** Whether nobody has verified it, so that it is offered and not recommended. */
    boolean isToConfirm() {
        return channel.verdict() == Verdict.CONFIRM_FIRST;
    }

    /** @param stop whether Tab stops here; the arrow keys lead to the others */
    void mark(boolean chosen, boolean stop) {
        setClassName("on", chosen);
        setTabIndex(stop ? 0 : -1);
        getElement().setAttribute("aria-checked", Boolean.toString(chosen));
    }

    private Component pill() {
        var text = pillText();
        return switch (channel.verdict()) {
            case WORKS_NOW -> Pill.done(text);
            case MAY_FAIL, LATER -> Pill.warn(text);
            case CONFIRM_FIRST -> Pill.ask(text);
            case NOT_POSSIBLE -> Pill.no(text);
        };
    }

    private String pillText() {
        return channel.decidingReason()
                .map(reason -> "advice.pill." + reason.code().name())
                .filter(key -> Messages.has(Texts.language(), key))
                .map(Texts::t)
                .orElseGet(() -> Texts.of("advice.verdict", channel.verdict()));
    }

    /** What speaks against a channel comes first where it decides, else last. */
    private Div why() {
        var goodFirst = channel.decidingReason().isEmpty();
        var reasons = goodFirst
                ? Stream.concat(channel.reasonsFor().stream(), channel.reasonsAgainst().stream())
                : Stream.concat(channel.reasonsAgainst().stream(), channel.reasonsFor().stream());
        var why = new Div();
        why.addClassName("option-why");
        sentences(reasons).forEach(why::add);
        return why;
    }

    private Div facts(String takes) {
        var facts = new Div(takes.isEmpty() ? new Span() : new Span(Texts.t("renew.channel.takes", takes)));
        facts.add(new Span(Texts.of(channel.offer().channel().settle())));
        facts.addClassNames("option-why", "option-facts");
        return facts;
    }

    private static List<Span> sentences(Stream<Reason> reasons) {
        return reasons.map(reason -> Texts.t(reason.text())).map(Span::new).toList();
    }
}
