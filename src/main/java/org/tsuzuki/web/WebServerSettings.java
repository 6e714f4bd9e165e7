package org.tsuzuki.web;

import java.time.Duration;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Sets the web server up: what each answer carries, whom it believes, how long it waits. */
@Component
class WebServerSettings implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String MOST_HEADERS = "60";
    private static final int MOST_COOKIES = 50;
    /** More than the headers of a request may be. */
    private static final DataSize HEADERS = DataSize.ofKilobytes(64);

    private final Proxies proxies;
    private final Duration patience;
    private final DataSize largest;

    WebServerSettings(
            Proxies proxies,
            @Value("${tsuzuki.slow-after}") Duration patience,
            @Value("${spring.servlet.multipart.max-request-size}") DataSize largest) {
        this.proxies = proxies;
        this.patience = patience;
        this.largest = largest;
    }

    @Override
    public void customize(TomcatServletWebServerFactory server) {
        ListenAddress.check(server.getAddress());
        server.setProtocol(SpeedLimitedConnections.class.getName());
        proxies.valve().ifPresent(server::addEngineValves);
        server.addConnectorCustomizers(this::limit);
        server.addContextCustomizers(WebServerSettings::answer);
    }

    private void limit(Connector connector) {
        connector.setProperty("maxHeaderCount", MOST_HEADERS);
        connector.setMaxCookieCount(MOST_COOKIES);
        if (connector.getProtocolHandler() instanceof SpeedLimitedConnections paced) {
            paced.allow(patience, largest.toBytes() + HEADERS.toBytes());
        }
    }

    private static void answer(Context desk) {
        desk.getParent().getPipeline().addValve(new PlainAnswers());
    }
}
