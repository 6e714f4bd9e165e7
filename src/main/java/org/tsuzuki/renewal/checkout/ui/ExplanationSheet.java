package org.tsuzuki.renewal.checkout.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import org.tsuzuki.base.Language;
import org.tsuzuki.renewal.quote.Explanation;

/** An explanation as a page to turn to the customer or to print. */
final class ExplanationSheet extends Div {

    ExplanationSheet(Explanation explanation, Language language) {
        addClassName("explanation");
        getElement().setAttribute("lang", language.locale().toLanguageTag());
        add(new H1(explanation.heading()));
        explanation.sections().forEach(section -> {
            HtmlContainer list = section.numbered() ? new OrderedList() : new UnorderedList();
            section.lines().forEach(line -> list.add(new ListItem(line)));
            add(new H2(section.title()), list);
        });
    }
}
