package org.tsuzuki.receipt.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;
import org.tsuzuki.receipt.document.Delivery;
import org.tsuzuki.receipt.document.InvoiceKind;
import org.tsuzuki.receipt.document.KeyDateChange;
import org.tsuzuki.receipt.document.ReceiptContent;
import org.tsuzuki.receipt.document.ReceiptDetails;
import org.tsuzuki.receipt.document.ReceiptItem;
import org.tsuzuki.receipt.document.ReceiptLine;
import org.tsuzuki.receipt.print.ReceiptLayoutRow.Weight;

/**
 * Lays a receipt out as rows. It is short: the customer's language, Japanese beside what the law wants, nothing twice,
 * and the square code beside the dates.
 */
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
        this.labels = new ReceiptLayoutLabels(form.languages());
        this.rows = new ReceiptLayoutRows(labels);
    }

    /** The rows of a receipt. */
    public static List<ReceiptLayoutRow> rows(ReceiptContent receipt, ReceiptLayoutForm form) {
        var slip = new ReceiptLayout(receipt, form);
        slip.title();
        slip.issuer();
        slip.parties();
        slip.items();
        new ReceiptLayoutMoney(slip.rows, slip.labels, receipt).add();
        slip.end();
        return slip.rows.all();
    }

    /** As above, without addressee and square code. */
    public static List<ReceiptLayoutRow> rows(ReceiptContent receipt, CustomerLanguage main, int copy) {
        return rows(receipt, ReceiptLayoutForm.of(main, copy));
    }

    private void title() {
        var title = details.returns() == null ? "receipt.slip.title" : "receipt.slip.return";
        rows.add(new ReceiptLayoutRow.Title(labels.main(title), labels.official(title)));
        var number = receipt.number().value();
        var kind = InvoiceKind.of(receipt, form.addressee());
        var key = "receipt.slip.kind." + kind;
        switch (kind) {
            case NONE -> rows.centre(Weight.SMALL, number);
            case SIMPLIFIED -> rows.centre(Weight.SMALL, labels.main(key), labels.official(key), number);
            case FULL, RETURN -> {
                rows.centre(Weight.BOLD, labels.main(key), labels.official(key));
                rows.centre(Weight.SMALL, number);
            }
        }
        if (form.copy() > 1) {
            mark("receipt.slip.copy", form.copy());
        } else if (form.copy() == Delivery.ON_FILE) {
            mark("receipt.slip.file");
        }
        if (form.addressee() != null) {
            rows.centre(Weight.LARGE, form.addressee().polite(form.main()));
        }
    }

    private void mark(String key, Object... arguments) {
        rows.centre(Weight.BOLD, labels.main(key, arguments), labels.official(key, arguments));
    }

    private void issuer() {
        var issuer = details.issuer();
        rows.rule();
        rows.centre(Weight.BOLD, issuer.heading(), issuer.heading().contains(issuer.name()) ? "" : issuer.name());
        rows.centre(Weight.SMALL, issuer.address());
        rows.centre(
                Weight.SMALL,
                issuer.phone(),
                issuer.registrationNumber() == null
                        ? ""
                        : labels.main("receipt.slip.registration", issuer.registrationNumber()));
    }

    private void parties() {
        rows.rule();
        var origin = details.returns();
        var servedBy = labels.main("receipt.slip.staff") + " " + receipt.staff();
        if (origin == null) {
            rows.pair(time(receipt.issuedAt()), servedBy);
        } else {
            rows.official("returnDate", time(receipt.issuedAt()), Weight.PLAIN);
            rows.official("original", origin.number().value(), Weight.PLAIN);
            rows.official("originalDate", time(origin.issuedAt()), Weight.PLAIN);
            rows.said("staff", receipt.staff(), Weight.PLAIN);
        }
        var customer = details.customer();
        if (customer.name() == null || form.addressee() != null) {
            rows.said("customerNumber", customer.number(), Weight.PLAIN);
        } else {
            rows.pair(
                    labels.main("receipt.slip.customerNumber") + " " + customer.number(),
                    labels.main("receipt.slip.addressee", customer.name()));
        }
    }

    private void items() {
        var items = details.items();
        for (var index = 0; index < items.size(); index++) {
            var item = items.get(index);
            item(item, isAlone() ? "" : (index + 1) + " / " + items.size());
            if (!isAlone()) {
                rows.addAll(keyDates(item));
                if (item.remark() != null && commonRemark() == null) {
                    rows.add(note(item.remark()));
                }
            }
        }
        if (!isAlone()) {
            rows.rule();
        }
    }

    private boolean isAlone() {
        return details.items().size() == 1;
    }

    private void item(ReceiptItem item, String place) {
        var card = item.card();
        var bought = item.lines().stream().map(ReceiptLine::label).toList();
        rows.rule();
        rows.centre(Weight.LARGE, String.join(" ", card.groups()));
        rows.centre(
                Weight.SMALL,
                place,
                labels.main(card.carrier()),
                card.plan() == null || bought.contains(card.plan()) ? "" : labels.main(card.plan()),
                card.allowances() == null ? "" : labels.main(card.allowances()),
                labels.main(card.channel()));
        item.lines().forEach(this::line);
        for (var reference : item.references()) {
            rows.said(reference.label(), "…" + reference.lastFour(), Weight.SMALL);
        }
        var direct = item.paidDirectly();
        if (direct != null) {
            rows.add(new ReceiptLayoutRow.Note(labels.officialParagraphs(language -> CustomerTexts.get(
                    language, "receipt.slip.paidDirectly", direct.payee(), direct.plan(), direct.amount()))));
        }
    }

    private void line(ReceiptLine line) {
        var tax = line.tax() == null
                ? UNKNOWN
                : labels.main("receipt.tax." + line.tax().name());
        var others = labels.official(line.label());
        rows.add(new ReceiptLayoutRow.Pair(
                labels.main(line.label()),
                others.isEmpty() ? tax : others + " / " + tax,
                labels.main(line.amount()),
                Weight.PLAIN));
    }

    /** Dates that move together stand in one row. */
    private List<ReceiptLayoutRow> keyDates(ReceiptItem item) {
        return item.keyDates().stream()
                .collect(Collectors.groupingBy(
                        change -> new Move(change.before(), change.after()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(moved -> change(moved.getKey(), moved.getValue()))
                .toList();
    }

    private ReceiptLayoutRow change(Move move, List<KeyDateChange> moved) {
        var what = moved.stream().map(KeyDateChange::clock).toList();
        return new ReceiptLayoutRow.Change(
                what.stream().map(labels::main).collect(Collectors.joining(labels.main("explain.list"))),
                what.stream()
                        .map(labels::others)
                        .filter(others -> !others.isEmpty())
                        .collect(Collectors.joining(" · ")),
                day(move.before()),
                day(move.after()));
    }

    /** What is said of every card is said once. */
    private @Nullable Trilingual commonRemark() {
        var remarks =
                details.items().stream().map(ReceiptItem::remark).distinct().toList();
        return remarks.size() == 1 ? remarks.getFirst() : null;
    }

    private void end() {
        var last = new ReceiptLayoutRows(labels);
        if (isAlone()) {
            last.addAll(keyDates(details.items().getFirst()));
        }
        result(last);
        var remark = commonRemark();
        if (remark != null) {
            last.add(note(remark));
        }
        var check = form.check();
        if (check != null) {
            var key = check.link() == null ? "receipt.slip.check.counter" : "receipt.slip.check.scan";
            rows.rule();
            rows.add(new ReceiptLayoutRow.Foot(
                    last.all(),
                    QrSquares.of(check.content()),
                    labels.paragraphs(language -> CustomerTexts.get(language, key)),
                    check.text()));
        } else if (!last.all().isEmpty()) {
            rows.rule();
            rows.addAll(last.all());
        }
    }

    /** What is known by now, with its time, in place of what was known when it was issued. */
    private void result(ReceiptLayoutRows last) {
        var status = form.status();
        if (status != null) {
            last.add(new ReceiptLayoutRow.Note(labels.paragraphs(language ->
                    CustomerTexts.get(language, "receipt.slip.status", time(status.at()), status.states()))));
        } else if (details.resultNote() != null) {
            last.add(note(details.resultNote()));
        }
    }

    private ReceiptLayoutRow note(Trilingual text) {
        return new ReceiptLayoutRow.Note(labels.paragraphs(language -> CustomerTexts.of(language, text)));
    }

    private static String time(Instant moment) {
        return JapanTime.at(moment).format(TIME);
    }

    private static String day(@Nullable LocalDate day) {
        return Objects.toString(day, UNKNOWN);
    }

    /** From when until when. */
    private record Move(
            @Nullable LocalDate before, @Nullable LocalDate after) {}
}
