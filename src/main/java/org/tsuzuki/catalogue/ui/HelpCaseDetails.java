package org.tsuzuki.catalogue.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.catalogue.model.HelpCase;

/** One help case: what to ask, what to do, what not to do. Folded under its title. */
final class HelpCaseDetails extends Details {

    HelpCaseDetails(HelpCase help) {
        super(Texts.of(help.title()));
        addClassName("help-case");
        var parts = new Div();
        parts.addClassName("help-parts");
        part(parts, "help.ask", help.ask());
        part(parts, "help.do", help.act());
        part(parts, "help.avoid", help.avoid());
        var source = new Paragraph(Texts.t("help.source", help.provenance().source()));
        source.addClassNames("muted", "small");
        add(parts, source);
    }

    private static void part(Div parts, String titleKey, List<Trilingual> texts) {
        if (!texts.isEmpty()) {
            var list = new UnorderedList();
            texts.forEach(text -> list.add(new ListItem(Texts.of(text))));
            parts.add(new Div(new H3(Texts.t(titleKey)), list));
        }
    }
}
