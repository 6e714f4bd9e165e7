package org.tsuzuki.customer;

/** A way to reach a customer; labelled by the message {@code contactKind.<name>}. */
public enum ContactKind {
    PHONE,
    EMAIL,
    WECHAT,
    LINE,
    WHATSAPP,
    OTHER;

    public String messageKey() {
        return "contactKind." + name();
    }
}
