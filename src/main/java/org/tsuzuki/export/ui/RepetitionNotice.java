package org.tsuzuki.export.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tsuzuki.base.Roles;
import org.tsuzuki.base.ui.NoticeSource;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.export.ExportAddress;
import org.tsuzuki.export.schedule.RepetitionService;
import org.tsuzuki.export.schedule.RepetitionTrouble;

/** Tells the owner as long as a repeated export did not arrive; it opens which, and why. */
@Component
class RepetitionNotice implements NoticeSource {

    private static final int SHOWN = 10;

    private final RepetitionService repetitions;
    private final AuthenticationContext authentication;

    RepetitionNotice(RepetitionService repetitions, AuthenticationContext authentication) {
        this.repetitions = repetitions;
        this.authentication = authentication;
    }

    @Override
    public int order() {
        return 65;
    }

    @Override
    public boolean isForMe() {
        return authentication.hasRole(Roles.OWNER);
    }

    @Override
    public Optional<Notice> now() {
        var troubles = repetitions.troubles();
        return troubles.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.dialog(
                        Texts.t("export.repeat.notice", troubles.size()), again -> open(troubles, again)));
    }

    private void open(List<RepetitionTrouble> troubles, Runnable again) {
        var dialog = new Dialog();
        var list = new UnorderedList();
        troubles.stream()
                .limit(SHOWN)
                .forEach(each -> list.add(row(each, () -> {
                    dialog.close();
                    again.run();
                })));
        dialog.add(list);
        dialog.setHeaderTitle(Texts.t("export.repeat.notice.title"));
        dialog.setWidth("min(40rem, 94vw)");
        var page = new Anchor("/" + ExportAddress.PATH, Texts.t("export.repeat.notice.open"));
        page.getElement().setAttribute("router-link", true);
        page.getElement().addEventListener("click", click -> dialog.close());
        dialog.getFooter().add(page, new Button(Texts.t("action.close"), click -> dialog.close()));
        dialog.open();
    }

    private ListItem row(RepetitionTrouble each, Runnable then) {
        var problem = Objects.requireNonNull(each.run().problem());
        var name = each.owner().isEmpty() ? each.name() : each.name() + " · " + each.owner();
        var row = new ListItem(
                new Span(Texts.t("export.repeat.notice.of", name, Repeating.days(each.run()), Texts.t(problem))));
        if (!each.owner().isEmpty()) {
            var stop = new Button(Texts.t("export.repeat.stop"), click -> {
                repetitions.stopOrphan(each.repetition());
                then.run();
            });
            stop.setAriaLabel(Texts.t("export.repeat.stop.of", each.name()));
            row.add(stop);
        }
        return row;
    }
}
