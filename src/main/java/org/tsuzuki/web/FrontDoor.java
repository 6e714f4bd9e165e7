package org.tsuzuki.web;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Sets the web server up: what each answer carries, whom it believes, how long it waits. */
@Component
class FrontDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String MOST_HEADERS = "60";
    private static final int MOST_COOKIES = 50;

    private final Proxies proxies;
    private final Duration patience;

    FrontDoor(Proxies proxies, @Value("${tsuzuki.slow-after}") Duration patience) {
        this.proxies = proxies;
        this.patience = patience;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        server.setProtocol(PacedConnections.class.getName());
        proxies.valve().ifPresent(server::addEngineValves);
        server.addConnectorCustomizers(this::limit);
        server.addContextCustomizers(FrontDoor::answer);
    }

    private void limit(Connector connector) {
        connector.setProperty("maxHeaderCount", MOST_HEADERS);
        connector.setMaxCookieCount(MOST_COOKIES);
        if (connector.getProtocolHandler() instanceof PacedConnections paced) {
            paced.allow(patience);
        }
    }

    private static void answer(Context desk) {
        desk.getParent().getPipeline().addValve(new PlainAnswers());
    }
}
