package org.tsuzuki.audit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.tsuzuki.audit.AuditWords;
import org.tsuzuki.base.ui.Texts;
import org.tsuzuki.customer.language.LanguageNames;

/** The log in the reader's words; what has no words of its own is shown as it was written. */
final class AuditTexts {

    private static final String LIST_COMMA = ", ";

    /** The actions that can be asked for, in the order of the house. */
    static final List<String> ACTIONS = List.of(
            "customer.read",
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
            "renewal.differenceApproved",
            "renewal.helpLinked",
            "practice.finished",
            "transactions.exported",
            "export.started",
            "export.finished",
            "export.failed",
            "export.cancelled",
            "export.downloaded",
            "export.removed",
            "export.repeat.set",
            "export.repeat.stopped",
            "export.repeat.delivered",
            "export.repeat.failed",
            "export.repeat.leftOut",
            "receipt.issued",
            "receipt.printed",
            "receipt.handedOut",
            "drawer.opened",
            "drawer.paidIn",
            "drawer.paidOut",
            "drawer.payOutRefused",
            "drawer.counted",
            "drawer.handedOver",
            "drawer.closed",
            "book.closed",
            "book.exported",
            "book.named",
            "reconciliation.imported",
            "reconciliation.marked",
            "reconciliation.unmarked",
            "reconciliation.closing",
            "reconciliation.withdrawn",
            "payout.recorded",
            "payout.reversed",
            "voucher.entered",
            "voucher.reserved",
            "voucher.released",
            "voucher.revealed",
            "voucher.copied",
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
            "catalogue.offerKept",
            "catalogue.exported",
            "catalogue.reported",
            "catalogue.reportWithdrawn",
            "branch.created",
            "branch.changed",
            "branch.methodsChosen",
            "setting.changed",
            "settlement.added",
            "settlement.changed",
            "settlement.closed",
            "settlement.reopened",
            "settlement.toppedUp",
            "staff.firstOwner",
            "staff.invited",
            "staff.invitedAgain",
            "staff.joined",
            "staff.dutiesChanged",
            "staff.disabled",
            "staff.enabled",
            "access.refused",
            "signIn.succeeded",
            "signIn.failed",
            "signIn.failedUnknown",
            "signIn.throttled",
            "signIn.throttledUnknown",
            "signIn.ended",
            "secondPerson.confirmed",
            "secondPerson.refused",
            "secondPerson.failed",
            "secondPerson.failedUnknown",
            "secondPerson.throttled",
            "secondPerson.throttledUnknown",
            "audit.verified",
            "audit.checkpointMade",
            "audit.evidenceExported");

    private AuditTexts() {}

    static String action(String action) {
        return AuditWords.action(action, Texts.language());
    }

    static String field(String name) {
        return first(name, "audit.field." + name, name);
    }

    /** A list is told value by value. */
    static String value(String field, String value) {
        return Arrays.stream(value.split(LIST_COMMA))
                .map(part -> field.equals("languages") ? LanguageNames.of(part, Texts.language()) : one(field, part))
                .collect(Collectors.joining(LIST_COMMA));
    }

    private static String one(String field, String value) {
        var key = field + "." + value;
        return first(value, "audit.value." + key, key, "card." + key);
    }

    /** What a column of the details is called; some actions have another word for it. */
    static String column(String column, String action) {
        return first(Texts.t(column), column + "." + action);
    }

    private static String first(String otherwise, String... keys) {
        return AuditWords.first(Texts.language(), otherwise, keys);
    }
}
