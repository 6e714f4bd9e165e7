package org.tsuzuki.settings.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.tsuzuki.base.ui.Panel;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.settings.StartSetting;

/** What is decided when the program starts, to be read only. */
final class StartPanel extends Panel {

    StartPanel(List<StartSetting> settings) {
        super(Texts.t("settings.start.title"));
        flush();
        var explanation = new Paragraph(Texts.t("settings.start.explained"));
        explanation.addClassNames("muted", "setting-note");
        var list = new Div();
        list.getElement().setAttribute("role", "list");
        settings.forEach(setting -> list.add(row(setting)));
        with(explanation, list);
    }

    private static Div row(StartSetting setting) {
        var name = new Span(Texts.of("settings.start", setting.kind()));
        name.addClassName("who");
        var value =
                new Span(setting.value().isEmpty() ? Texts.of("settings.start.none", setting.kind()) : setting.value());
        value.addClassName("setting-value");
        var by = new Div(Texts.t("settings.start.by", setting.changedBy()));
        by.addClassNames("muted", "small");
        var row = new Div(name, value, by);
        row.addClassNames("setting-row", "read");
        row.getElement().setAttribute("role", "listitem");
        return row;
    }
}
