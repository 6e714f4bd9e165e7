package org.tsuzuki.receipt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.receipt.SlipRow.Weight;

/** Lays a receipt out as rows, with the labels of one language large and those of the other two small. */
public final class Slip {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'JST'");
    private static final String UNKNOWN = "—";

    private final List<SlipRow> rows = new ArrayList<>();
    private final SlipLabels labels;
    private final ReceiptContent receipt;
    private final ReceiptDetails details;

    private Slip(ReceiptContent receipt, Language main) {
        this.receipt = receipt;
        this.details = receipt.details();
        this.labels = new SlipLabels(main);
    }

    /**
     * The rows of a receipt.
     *
     * @param copy which handing-out this is; 1 or less is the original, later ones say that they are copies
     */
    public static List<SlipRow> rows(ReceiptContent receipt, Language main, int copy) {
        var slip = new Slip(receipt, main);
        slip.head(copy);
        slip.parties();
        for (var item : receipt.details().items()) {
            slip.card(item.card());
            slip.lines(item.lines());
            slip.outcome(item);
        }
        slip.money();
        slip.notes();
        return List.copyOf(slip.rows);
    }

    private void head(int copy) {
        rows.add(new SlipRow.Title(labels.main("receipt.slip.title"), labels.others("receipt.slip.title")));
        if (copy > 1) {
            centre(
                    String.join(" / ", labels.all(language -> Messages.get(language, "receipt.slip.copy", copy))),
                    Weight.BOLD);
        }
        centre(receipt.number().value(), Weight.PLAIN);
        var issuer = details.issuer();
        rule();
        centre(issuer.heading(), Weight.BOLD);
        if (!issuer.name().equals(issuer.heading())) {
            centre(issuer.name(), Weight.PLAIN);
        }
        centre(issuer.address(), Weight.SMALL);
        centre(issuer.phone(), Weight.SMALL);
        if (issuer.registrationNumber() != null) {
            centre(labels.main("receipt.slip.registration", issuer.registrationNumber()), Weight.SMALL);
        }
    }

    private void parties() {
        rule();
        pair("date", JapanTime.at(receipt.issuedAt()).format(TIME));
        pair("staff", receipt.staff());
        var customer = details.customer();
        if (customer.name() != null) {
            pair("customer", labels.main("receipt.slip.addressee", customer.name()));
        }
        pair("customerNumber", customer.number());
    }

    private void card(ReceiptCard card) {
        rule();
        centre(String.join(" ", card.groups()), Weight.LARGE);
        centre(labels.main(card.carrier()), Weight.BOLD);
        if (card.plan() != null) {
            centre(labels.main(card.plan()), Weight.SMALL);
        }
        if (card.allowances() != null) {
            centre(labels.main(card.allowances()), Weight.SMALL);
        }
        centre(String.join(" / ", labels.all(card.channel()::in)), Weight.SMALL);
        rule();
    }

    private void lines(List<ReceiptLine> lines) {
        for (var line : lines) {
            var tax = labels.main("receipt.tax." + line.tax().name());
            var others = labels.others(line.label());
            rows.add(new SlipRow.Pair(
                    labels.main(line.label()),
                    others.isEmpty() ? tax : others + " / " + tax,
                    line.amount().toString(),
                    Weight.PLAIN));
        }
    }

    private void money() {
        rule();
        var sums = receipt.tax();
        pair("total", sums.total(), Weight.LARGE);
        pairIfAny("taxable10", sums.taxable10());
        pairIfAny("tax10", sums.tax10());
        pairIfAny("notTaxed", sums.notTaxed());
        pairIfAny("passThrough", sums.passThrough());
        details.payments().forEach(this::payment);
    }

    private void payment(ReceiptPayment payment) {
        var paid = payment.tendered() == null ? payment.amount() : payment.tendered();
        rows.add(new SlipRow.Pair(
                labels.main(payment.means()), labels.others(payment.means()), paid.toString(), Weight.PLAIN));
        if (payment.change() != null) {
            pair("change", payment.change(), Weight.PLAIN);
        }
    }

    private void outcome(ReceiptItem item) {
        for (var clock : item.clocks()) {
            rows.add(new SlipRow.Change(
                    labels.main(clock.clock()), labels.others(clock.clock()), day(clock.before()), day(clock.after())));
        }
        for (var reference : item.references()) {
            rows.add(new SlipRow.Pair(
                    labels.main(reference.label()),
                    labels.others(reference.label()),
                    "…" + reference.lastFour(),
                    Weight.PLAIN));
        }
        if (item.remark() != null) {
            rows.add(new SlipRow.Note(labels.all(item.remark()::in)));
        }
    }

    private void notes() {
        if (details.resultNote() != null) {
            rule();
            rows.add(new SlipRow.Note(labels.all(details.resultNote()::in)));
        }
    }

    private void pair(String label, String value) {
        var key = "receipt.slip." + label;
        rows.add(new SlipRow.Pair(labels.main(key), labels.others(key), value, Weight.PLAIN));
    }

    private void pair(String label, Yen amount, Weight weight) {
        var key = "receipt.slip." + label;
        rows.add(new SlipRow.Pair(labels.main(key), labels.others(key), amount.toString(), weight));
    }

    private void pairIfAny(String label, Yen amount) {
        if (!amount.equals(Yen.ZERO)) {
            pair(label, amount, Weight.SMALL);
        }
    }

    private void centre(String text, Weight weight) {
        if (!text.isBlank()) {
            rows.add(new SlipRow.Centred(text, weight));
        }
    }

    private void rule() {
        rows.add(new SlipRow.Rule());
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? UNKNOWN : day.toString();
    }
}
