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

/** The one search box, on every page: by "/" and Ctrl+K; it finds while one types on the desk, by Enter elsewhere. */
@org.springframework.stereotype.Component
class SearchBox implements HeaderPart {

    private static final int PAUSE_MILLISECONDS = 180;
    private static final String VALUE = "element.value";

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
                target().ifPresent(desk -> desk.search(change.getValue()));
            }
        });
        on(box, "ArrowDown", event -> target().ifPresent(desk -> desk.move(1)));
        on(box, "ArrowUp", event -> target().ifPresent(desk -> desk.move(-1)));
        on(box, "Enter", event -> {
            box.blur();
            enter(event.getEventData().get(VALUE).asString(""));
        });
        on(box, "Escape", event -> {
            box.clear();
            target().ifPresent(desk -> desk.search(""));
        });
        return box;
    }

    private static void on(TextField box, String key, DomEventListener action) {
        box.getElement()
                .addEventListener("keydown", action)
                .setFilter("event.key === '" + key + "' && !event.isComposing && event.keyCode !== 229")
                .addEventData(VALUE)
                .addEventData("event.key.startsWith('Arrow') && event.preventDefault()");
    }

    private static void enter(String typed) {
        target().ifPresentOrElse(desk -> desk.open(typed), () -> {
            if (!typed.isBlank()) {
                UI.getCurrent().navigate(DeskView.class, QueryParameters.of("q", typed));
            }
        });
    }

    private static Optional<SearchTarget> target() {
        return UI.getCurrent().getCurrentView() instanceof SearchTarget target ? Optional.of(target) : Optional.empty();
    }
}
