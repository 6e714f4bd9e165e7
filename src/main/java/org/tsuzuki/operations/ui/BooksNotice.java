package org.tsuzuki.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Pill;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.operations.LedgerIntegrity;

/** On every page of the owner, as long as the books did not add up when the desk started. */
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
        var broken = authentication.hasRole(Roles.OWNER) ? books.broken() : List.<String>of();
        if (broken.isEmpty()) {
            var nothing = new Span();
            nothing.setVisible(false);
            return nothing;
        }
        var first = String.join(", ", broken.subList(0, Math.min(SHOWN, broken.size())));
        var notice = Pill.bad(Texts.t("operations.books.broken", broken.size()));
        notice.getElement().setAttribute("role", "alert");
        notice.getElement().setAttribute("title", Texts.t("operations.books.broken.which", first));
        return notice;
    }
}
