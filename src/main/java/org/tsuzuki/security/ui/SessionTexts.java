package org.tsuzuki.security.ui;

import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.SystemMessages;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;

/** What is said when a session is over or something broke, in the reader's language. */
final class SessionTexts {

    private SessionTexts() {}

    static SystemMessages in(Language language) {
        var words = new CustomizedSystemMessages();
        words.setSessionExpiredNotificationEnabled(true);
        words.setSessionExpiredCaption(Messages.get(language, "session.expired.title"));
        words.setSessionExpiredMessage(Messages.get(language, "session.expired.text"));
        words.setInternalErrorCaption(Messages.get(language, "error.internal.title"));
        words.setInternalErrorMessage(Messages.get(language, "error.internal.text"));
        words.setCookiesDisabledCaption(Messages.get(language, "error.cookies.title"));
        words.setCookiesDisabledMessage(Messages.get(language, "error.cookies.text"));
        return words;
    }
}
