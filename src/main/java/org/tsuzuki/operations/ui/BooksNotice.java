package org.tsuzuki.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.operations.LedgerIntegrity;

/** On every page of the owner, as long as the books do not add up, looked at anew with each page; it opens what to look up. */
@org.springframework.stereotype.Component
class BooksNotice implements HeaderPart {

    private static final int SHOWN = 5;

    private final LedgerIntegrity books;
    private final AuthenticationContext authentication;

    BooksNotice(LedgerIntegrity books, AuthenticationContext authentication) {
        this.books = books;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public Component create() {
        var place = new Span();
        if (authentication.hasRole(Roles.OWNER)) {
            place.addAttachListener(attach -> {
                show(place);
                var listening = attach.getUI().addAfterNavigationListener(navigated -> show(place));
                place.addDetachListener(detach -> listening.remove());
            });
        }
        return place;
    }

    private void show(Span place) {
        var told = told();
        place.removeAll();
        place.setVisible(!told.isEmpty());
        if (!told.isEmpty()) {
            var notice = Pill.bad(Texts.t("operations.books.broken", told.size()));
            notice.getElement().setAttribute("role", "alert");
            var open = new Button(notice, click -> open(told));
            open.setAriaLabel(Texts.t("operations.books.broken", told.size()));
            place.add(open);
        }
    }

    private List<String> told() {
        var told = new ArrayList<String>();
        var broken = books.broken();
        if (!broken.isEmpty()) {
            var first = String.join(", ", broken.subList(0, Math.min(SHOWN, broken.size())));
            told.add(Texts.t("operations.books.broken.which", first));
        }
        books.differences().forEach(problem -> told.add(Texts.t(problem)));
        return told;
    }

    private static void open(List<String> told) {
        var list = new UnorderedList();
        told.forEach(text -> list.add(new ListItem(text)));
        var dialog = new Dialog(list);
        dialog.setHeaderTitle(Texts.t("operations.books.title"));
        dialog.setWidth("min(40rem, 94vw)");
        dialog.getFooter().add(new Button(Texts.t("action.close"), click -> dialog.close()));
        dialog.open();
    }
}
