package org.tsuzuki.security.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import org.tsuzuki.base.ui.Texts;

/** A page for those who have not signed in: the sign of the house, the languages, and one sheet. */
@CssImport("./styles/front.css")
abstract class FrontPage extends Main implements HasDynamicTitle {

    private final String title;
    private final Div sheet = new Div();

    FrontPage(String titleKey) {
        title = Texts.t(titleKey);
        addClassName("front");
        sheet.addClassName("front-sheet");
        add(house(), sheet, new LanguageSwitch());
    }

    /** Fills the sheet: what this page is for, and what to do. */
    void show(String heading, String explanation, Component... components) {
        sheet.removeAll();
        var words = new Paragraph(explanation);
        words.addClassName("muted");
        sheet.add(new H1(heading), words);
        sheet.add(components);
    }

    static Div notice(String kind, String text) {
        var notice = new Div(text);
        notice.addClassNames("notice", kind);
        notice.getElement().setAttribute("role", "status");
        return notice;
    }

    @Override
    public String getPageTitle() {
        return title + " · Tsuzuki";
    }

    private static Div house() {
        var sign = new Span("続");
        sign.addClassName("front-sign");
        sign.getElement().setAttribute("lang", "ja").setAttribute("aria-hidden", "true");
        var name = new Span("Tsuzuki");
        name.addClassName("front-name");
        var purpose = new Span(Texts.t("signIn.purpose"));
        purpose.addClassName("muted");
        var words = new Div(name, purpose);
        words.addClassName("front-words");
        var house = new Div(sign, words);
        house.addClassName("front-house");
        return house;
    }
}
