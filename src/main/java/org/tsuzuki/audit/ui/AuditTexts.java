package org.tsuzuki.audit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.audit.AuditLine;
import org.tsuzuki.base.Changed;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.ui.Texts;

/** The trail in the reader's words; what has no words of its own is shown as it was written. */
final class AuditTexts {

    /** The actions that can be asked for, in the order of the house. */
    static final List<String> ACTIONS = List.of(
            "customer.created",
            "customer.changed",
            "card.created",
            "card.changed",
            "card.clocksMoved",
            "card.replaced",
            "renewal.recorded",
            "renewal.confirmed",
            "renewal.notSeen",
            "renewal.failed",
            "renewal.stepsOverridden",
            "renewal.helpLinked",
            "receipt.issued",
            "receipt.printed",
            "receipt.handedOut",
            "voucher.entered",
            "voucher.reserved",
            "voucher.released",
            "voucher.revealed",
            "voucher.used",
            "voucher.spoilt",
            "voucher.returned",
            "voucher.putBack",
            "catalogue.loaded",
            "catalogue.added",
            "catalogue.changed",
            "catalogue.ended",
            "catalogue.imported",
            "catalogue.updated",
            "catalogue.offerTaken",
            "catalogue.reported",
            "catalogue.reportWithdrawn",
            "branch.created",
            "branch.changed",
            "staff.firstOwner",
            "staff.invited",
            "staff.invitedAgain",
            "staff.joined",
            "staff.dutiesChanged",
            "staff.disabled",
            "staff.enabled",
            "signIn.succeeded",
            "signIn.failed",
            "signIn.ended",
            "secondPerson.confirmed",
            "secondPerson.refused",
            "secondPerson.failed");

    private static final int SHORT_LIST = 3;

    private AuditTexts() {}

    static String action(String action) {
        return first(action, "audit.action." + action);
    }

    static String field(String name) {
        var known = first(name, "audit.field." + name, name);
        return known.equals(name) && name.contains(".") ? path(name) : known;
    }

    /** A place inside a document, as {@code steps.pay.text.ja}, as far as its parts have names. */
    private static String path(String name) {
        return Arrays.stream(name.split("\\."))
                .map(part -> first(part, "catalogue.field." + part, "audit.field." + part))
                .collect(Collectors.joining(" › "));
    }

    static String value(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? "–" : inWords(field + "." + value, value);
    }

    /** The names of what changed, the first three of them. */
    static String summary(AuditLine line) {
        var names = line.fields().stream()
                .map(Changed.Field::name)
                .map(AuditTexts::field)
                .limit(SHORT_LIST)
                .collect(Collectors.joining(", "));
        return line.fields().size() > SHORT_LIST ? names + " …" : names;
    }

    private static String inWords(String key, String value) {
        return first(value, "audit.value." + key, key, "card." + key);
    }

    /** The text of the first key that has one. */
    private static String first(String otherwise, String... keys) {
        return Arrays.stream(keys)
                .filter(key -> Messages.has(Texts.language(), key))
                .findFirst()
                .map(key -> Texts.t(key))
                .orElse(otherwise);
    }
}
