package org.tsuzuki.receipt.print;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.InvoiceKind;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptDetails;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/** Lays a receipt out as rows, with the labels of one language large and those of the other two small. */
public final class ReceiptLayout {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'JST'");
    private static final String UNKNOWN = "—";

    private final ReceiptLayoutRows rows;
    private final ReceiptLayoutLabels labels;
    private final ReceiptContent receipt;
    private final ReceiptDetails details;
    private final ReceiptLayoutForm form;

    private ReceiptLayout(ReceiptContent receipt, ReceiptLayoutForm form) {
        this.receipt = receipt;
        this.details = receipt.details();
        this.form = form;
        this.labels = new ReceiptLayoutLabels(form.main());
        this.rows = new ReceiptLayoutRows(labels);
    }

    /** The rows of a receipt. */
    public static List<ReceiptLayoutRow> rows(ReceiptContent receipt, ReceiptLayoutForm form) {
        var slip = new ReceiptLayout(receipt, form);
        slip.title();
        slip.issuer();
        slip.parties();
        var items = receipt.details().items();
        for (var index = 0; index < items.size(); index++) {
            slip.item(items.get(index), items.size() == 1 ? "" : (index + 1) + " / " + items.size());
        }
        new ReceiptLayoutMoney(slip.rows, receipt).add();
        slip.notes();
        slip.check();
        return slip.rows.all();
    }

    /** As above, without addressee and square code. */
    public static List<ReceiptLayoutRow> rows(ReceiptContent receipt, Language main, int copy) {
        return rows(receipt, ReceiptLayoutForm.of(main, copy));
    }

    private void title() {
        var title = details.returns() == null ? "receipt.slip.title" : "receipt.slip.return";
        rows.add(new ReceiptLayoutRow.Title(labels.main(title), labels.others(title)));
        kind(InvoiceKind.of(receipt, form.addressee()));
        if (form.copy() > 1) {
            rows.centre(inAll("receipt.slip.copy", form.copy()), Weight.BOLD);
        } else if (form.copy() == Delivery.ON_FILE) {
            rows.centre(inAll("receipt.slip.file"), Weight.BOLD);
        }
        rows.centre(receipt.number().value(), Weight.PLAIN);
        if (form.addressee() != null) {
            rows.rule();
            rows.centre(form.addressee().polite(form.main()), Weight.LARGE);
        }
    }

    private void kind(InvoiceKind kind) {
        var key = "receipt.slip.kind." + kind;
        switch (kind) {
            case NONE -> {}
            case SIMPLIFIED, FULL, RETURN -> {
                rows.centre(labels.main(key), kind == InvoiceKind.SIMPLIFIED ? Weight.PLAIN : Weight.BOLD);
                rows.centre(labels.others(key), Weight.SMALL);
            }
        }
    }

    private void issuer() {
        var issuer = details.issuer();
        rows.rule();
        rows.centre(issuer.heading(), Weight.BOLD);
        if (!issuer.name().equals(issuer.heading())) {
            rows.centre(issuer.name(), Weight.PLAIN);
        }
        rows.centre(issuer.address(), Weight.SMALL);
        rows.centre(issuer.phone(), Weight.SMALL);
        if (issuer.registrationNumber() != null) {
            rows.centre(labels.main("receipt.slip.registration", issuer.registrationNumber()), Weight.SMALL);
        }
    }

    private void parties() {
        rows.rule();
        var origin = details.returns();
        rows.pair(
                origin == null ? "date" : "returnDate",
                JapanTime.at(receipt.issuedAt()).format(TIME));
        if (origin != null) {
            rows.pair("original", origin.number().value());
            rows.pair("originalDate", JapanTime.at(origin.issuedAt()).format(TIME));
        }
        rows.pair("staff", receipt.staff());
        var customer = details.customer();
        if (customer.name() != null && form.addressee() == null) {
            rows.pair("customer", labels.main("receipt.slip.addressee", customer.name()));
        }
        rows.pair("customerNumber", customer.number());
    }

    private void item(ReceiptItem item, String place) {
        var card = item.card();
        rows.rule();
        rows.centre(place, Weight.SMALL);
        rows.centre(String.join(" ", card.groups()), Weight.LARGE);
        rows.centre(labels.main(card.carrier()), Weight.BOLD);
        if (card.plan() != null) {
            rows.centre(labels.main(card.plan()), Weight.SMALL);
        }
        if (card.allowances() != null) {
            rows.centre(labels.main(card.allowances()), Weight.SMALL);
        }
        rows.centre(labels.main(card.channel()), Weight.SMALL);
        rows.centre(labels.others(card.channel()), Weight.SMALL);
        item.lines().forEach(this::line);
        outcome(item);
    }

    private void line(ReceiptLine line) {
        var tax = line.tax() == null
                ? UNKNOWN
                : labels.main("receipt.tax." + line.tax().name());
        var others = labels.others(line.label());
        rows.add(new ReceiptLayoutRow.Pair(
                labels.main(line.label()),
                others.isEmpty() ? tax : others + " / " + tax,
                line.amount().toString(),
                Weight.PLAIN));
    }

    private void outcome(ReceiptItem item) {
        for (var clock : item.keyDates()) {
            rows.add(new ReceiptLayoutRow.Change(
                    labels.main(clock.clock()), labels.others(clock.clock()), day(clock.before()), day(clock.after())));
        }
        for (var reference : item.references()) {
            rows.pair(reference.label(), "…" + reference.lastFour(), Weight.PLAIN);
        }
        var direct = item.paidDirectly();
        if (direct != null) {
            rows.add(new ReceiptLayoutRow.Note(labels.all(language -> Messages.get(
                    language,
                    "receipt.slip.paidDirectly",
                    direct.payee().in(language),
                    direct.plan().in(language),
                    direct.amount().toString()))));
        }
        if (item.remark() != null) {
            rows.add(new ReceiptLayoutRow.Note(labels.all(item.remark()::in)));
        }
    }

    private void notes() {
        var status = form.status();
        if (status != null) {
            var at = JapanTime.at(status.at()).format(TIME);
            rows.rule();
            rows.add(new ReceiptLayoutRow.Note(labels.all(
                    language -> Messages.get(language, "receipt.slip.status", at, status.states(language)))));
        } else if (details.resultNote() != null) {
            rows.rule();
            rows.add(new ReceiptLayoutRow.Note(labels.all(details.resultNote()::in)));
        }
    }

    private void check() {
        var check = form.check();
        if (check != null) {
            var key = check.link() == null ? "receipt.slip.check.counter" : "receipt.slip.check.scan";
            var words = labels.all(language -> Messages.get(language, key));
            rows.rule();
            rows.add(new ReceiptLayoutRow.Code(QrSquares.of(check.content()), words));
            rows.centre(check.text(), Weight.SMALL);
        }
    }

    private String inAll(String key, Object... arguments) {
        return String.join(" / ", labels.all(language -> Messages.get(language, key, arguments)));
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }
}
