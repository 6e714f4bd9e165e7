package org.tsuzuki.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;

/** On every page, as long as something is wrong: what, for those who can do something about it; looked at anew with each page. */
@org.springframework.stereotype.Component
class StandingNotice implements HeaderPart {

    private final List<NoticeSource> sources;

    StandingNotice(List<NoticeSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(NoticeSource::order))
                .toList();
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component create() {
        var mine = sources.stream().filter(NoticeSource::isForMe).toList();
        var place = new Span();
        place.addClassName("standing-notices");
        place.setVisible(false);
        if (!mine.isEmpty()) {
            place.addAttachListener(attach -> {
                show(place, mine);
                var listening = attach.getUI().addAfterNavigationListener(navigated -> show(place, mine));
                place.addDetachListener(detach -> listening.remove());
            });
        }
        return place;
    }

    private static void show(Span place, List<NoticeSource> mine) {
        place.removeAll();
        mine.stream()
                .flatMap(source -> source.now().stream())
                .forEach(notice -> place.add(notice.shown(() -> show(place, mine))));
        place.setVisible(place.getComponentCount() > 0);
    }
}
