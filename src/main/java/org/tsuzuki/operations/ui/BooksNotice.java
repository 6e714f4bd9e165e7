package org.tsuzuki.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.NoticeSource;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.operations.LedgerIntegrity;

/** Tells the owner as long as the books do not add up; it opens what to look up. */
@Component
class BooksNotice implements NoticeSource {

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
    public boolean isForMe() {
        return authentication.hasRole(Roles.OWNER);
    }

    @Override
    public Optional<Notice> now() {
        var told = told();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.dialog(Texts.t("operations.books.broken", told.size()), again -> open(told)));
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
