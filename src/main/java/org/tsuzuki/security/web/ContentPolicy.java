package org.tsuzuki.security.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;
import org.tsuzuki.web.AnswerHeaders;

/**
 * What a browser may load and run: the desk's own files, and of the scripts written into a page only those that carry the
 * number of this one answer. The screens' engine builds functions from what the server sends, and its components write
 * styles into the page, so evaluation and inline styles stay allowed.
 */
@Component
class ContentPolicy implements VaadinServiceInitListener {

    private static final int NONCE_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::protect);
    }

    private void protect(IndexHtmlResponse page) {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse()
                .setHeader(AnswerHeaders.POLICY, AnswerHeaders.policy("'self' 'nonce-" + nonce + "' 'unsafe-eval'"));
    }
}
