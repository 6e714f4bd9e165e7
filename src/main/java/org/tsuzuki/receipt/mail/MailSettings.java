package org.tsuzuki.receipt.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that receipts are sent through.
 *
 * @param host empty when the desk sends no mail
 * @param user empty when the server asks for no sign-in
 * @param from the sender's address
 * @param patience for each answer of the server
 * @param tls whether the connection has to be encrypted; to be switched off only for a server on the same machine
 */
@ConfigurationProperties("tsuzuki.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("8s") Duration patience,
        @DefaultValue("true") boolean tls) {

    boolean isComplete() {
        return !host.isBlank() && !from.isBlank();
    }
}
