package org.tsuzuki.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tsuzuki.ScreenTest;
import org.tsuzuki.base.ui.NoticeSource.Notice;

class StandingNoticeTest extends ScreenTest {

    private final AtomicReference<Optional<Notice>> wrong = new AtomicReference<>(Optional.empty());

    @Test
    void what_is_wrong_is_shown_in_order_to_those_it_is_for_and_is_gone_when_it_is_right() {
        wrong.set(Optional.of(Notice.dialog("Second", again -> {
            wrong.set(Optional.empty());
            again.run();
        })));
        var place = shown(
                source(2, true, wrong),
                source(3, false, new AtomicReference<>(Optional.of(Notice.page("Not for me", "/staff")))),
                source(1, true, new AtomicReference<>(Optional.of(Notice.page("First", "/audit/verify")))));

        assertThat(place.getElement().getTextRecursively()).isEqualTo("■First■Second");
        assertThat(place.getChildren().findFirst())
                .get()
                .isInstanceOfSatisfying(
                        Anchor.class, link -> assertThat(link.getHref()).isEqualTo("/audit/verify"));

        test((Button) place.getChildren().toList().getLast()).click();

        assertThat(place.getElement().getTextRecursively()).isEqualTo("■First");
    }

    @Test
    void what_goes_wrong_meanwhile_is_shown_with_the_next_page() {
        var place = shown(source(1, true, wrong));
        assertThat(place.isVisible()).isFalse();

        wrong.set(Optional.of(Notice.page("Broken", "/audit/verify")));
        UI.getCurrent().navigate("customers");

        assertThat(place.isVisible()).isTrue();
    }

    private static Component shown(NoticeSource... sources) {
        var place = new StandingNotice(List.of(sources)).create();
        UI.getCurrent().add(place);
        return place;
    }

    private static NoticeSource source(int order, boolean mine, AtomicReference<Optional<Notice>> wrong) {
        return new NoticeSource() {
            @Override
            public int order() {
                return order;
            }

            @Override
            public boolean isForMe() {
                return mine;
            }

            @Override
            public Optional<Notice> now() {
                return wrong.get();
            }
        };
    }
}
