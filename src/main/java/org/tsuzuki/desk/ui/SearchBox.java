package org.tsuzuki.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DomEventListener;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Kbd;
import org.tsuzuki.base.ui.Keys;
import org.tsuzuki.base.ui.Texts;

/**
 * The one search box, on every page: by "/" and Ctrl+K, which select what stood there; it finds while one types on the
 * desk, by Enter elsewhere. Enter opens what is chosen, Shift and Enter renews it at once. On any other page than the desk it is empty: whatever was looked for is found.
 */
@org.springframework.stereotype.Component
class SearchBox implements HeaderPart {

    private static final int PAUSE_MILLISECONDS = 180;
    private static final String VALUE = "element.value";
    private static final String SHIFT = "event.shiftKey";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create() {
        var box = new TextField();
        box.addClassName("search-box");
        box.setPlaceholder(Texts.t("desk.search"));
        box.setAriaLabel(Texts.t("desk.search"));
        box.setPrefixComponent(new Span("⌕"));
        box.setSuffixComponent(new Kbd("/"));
        box.setClearButtonVisible(true);
        box.setMaxLength(TextLimit.SEARCH.longest());
        box.setValueChangeMode(ValueChangeMode.LAZY);
        box.setValueChangeTimeout(PAUSE_MILLISECONDS);
        box.getElement().setAttribute("data-own-enter", true);
        box.getElement().setAttribute("autocomplete", "off");
        Keys.bind(box, "/");
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                target(box).ifPresent(desk -> desk.search(change.getValue()));
            }
        });
        on(box, "ArrowDown", event -> target(box).ifPresent(desk -> desk.move(1)));
        on(box, "ArrowUp", event -> target(box).ifPresent(desk -> desk.move(-1)));
        on(box, "Enter", event -> {
            box.blur();
            enter(
                    box,
                    event.getEventData().get(VALUE).asString(""),
                    event.getEventData().path(SHIFT).asBoolean(false));
        });
        on(box, "Escape", event -> {
            box.clear();
            target(box).ifPresent(desk -> desk.search(""));
        });
        box.addAttachListener(attach -> follow(attach.getUI(), box));
        return box;
    }

    private static void follow(UI page, TextField box) {
        var following = page.addAfterNavigationListener(
                arrived -> show(box, target(page).map(SearchTarget::query).orElse("")));
        box.addDetachListener(detach -> {
            following.remove();
            detach.unregisterListener();
        });
    }

    /** In the browser as well, which may have heard of more than the server. */
    private static void show(TextField box, String text) {
        box.setValue(text);
        box.getElement().executeJs("this.value = $0", text);
    }

    private static void on(TextField box, String key, DomEventListener action) {
        box.getElement()
                .addEventListener("keydown", action)
                .setFilter("event.key === '" + key + "' && !event.isComposing && event.keyCode !== 229")
                .addEventData(VALUE)
                .addEventData(SHIFT)
                .addEventData("event.key.startsWith('Arrow') && event.preventDefault()");
    }

    private static void enter(TextField box, String typed, boolean renew) {
        var desk = target(box);
        if (desk.isEmpty()) {
            if (!typed.isBlank()) {
                box.getUI().orElseThrow().navigate(DeskView.class, QueryParameters.of("q", typed));
            }
        } else if (renew) {
            desk.get().renew(typed);
        } else {
            desk.get().open(typed);
        }
    }

    private static Optional<SearchTarget> target(TextField box) {
        return box.getUI().flatMap(SearchBox::target);
    }

    /** Nothing where no view is shown, as after an error before the first page. */
    private static Optional<SearchTarget> target(UI page) {
        return page.getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .filter(SearchTarget.class::isInstance)
                .map(SearchTarget.class::cast);
    }
}
