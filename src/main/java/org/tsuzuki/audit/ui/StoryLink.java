package org.tsuzuki.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.ui.HeaderPart;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.base.ui.ViewAccess;

/** On the page of a customer, card, renewal, voucher, drawer or receipt: all that the log knows of it. */
@org.springframework.stereotype.Component
class StoryLink implements HeaderPart {

    private static final Pattern PAGE =
            Pattern.compile("(?:customers|cards|renewals|vouchers|receipts|drawer)/([^/]{8,60})(?:/.*)?");

    private final ViewAccess access;

    StoryLink(AuthenticationContext authentication) {
        this.access = new ViewAccess(authentication);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Component create() {
        var words = new Span(Texts.t("audit.story.open"));
        words.addClassName("words");
        var sign = new Span("\u2263");
        sign.getElement().setAttribute("aria-hidden", "true");
        sign.addClassName("sign");
        var link = new Anchor("", sign, words);
        link.setTitle(Texts.t("audit.story.open"));
        link.addClassName("story-link");
        link.setVisible(false);
        if (access.isAllowed(AuditView.class)) {
            link.addAttachListener(attach -> {
                lead(link, attach.getUI().getActiveViewLocation().getPath());
                var listening = attach.getUI()
                        .addAfterNavigationListener(
                                navigated -> lead(link, navigated.getLocation().getPath()));
                link.addDetachListener(detach -> listening.remove());
            });
        }
        return link;
    }

    private static void lead(Anchor link, String path) {
        var subject = subject(path);
        link.setVisible(subject.isPresent());
        subject.ifPresent(id -> link.setHref("/" + AuditView.PATH + "?subject=" + id));
    }

    static Optional<String> subject(String path) {
        var page = PAGE.matcher(path);
        return page.matches() ? Optional.of(page.group(1)) : Optional.empty();
    }
}
