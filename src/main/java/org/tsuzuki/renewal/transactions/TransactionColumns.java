package org.tsuzuki.renewal.transactions;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Language;
import org.tsuzuki.base.Messages;
import org.tsuzuki.base.Yen;
import org.tsuzuki.export.data.Column;
import org.tsuzuki.money.TenderType;
import org.tsuzuki.renewal.RenewalDetails;
import org.tsuzuki.renewal.RenewalRecord;

/** The columns of the exported list. New ones stand behind the old ones, so that whoever reads by position goes on reading. */
final class TransactionColumns {

    /** In percent, where anything is taxed. */
    private static final long RATE = 10;

    private TransactionColumns() {}

    static List<Column<TransactionRow>> all(MethodNames methods) {
        return List.of(
                Column.text("receipt", TransactionColumns::receipt),
                Column.time(
                        "time",
                        row -> row.refund() == null
                                ? row.renewal().recordedAt()
                                : row.refund().issuedAt()),
                Column.text("branch", TransactionRow::branch),
                Column.text("clerk", TransactionRow::clerk),
                Column.text("customerNumber", row -> row.renewal().details().customerNumber()),
                Column.text("customerName", row -> row.renewal().details().customerName()),
                Column.cardNumber("cardNumber", row -> row.renewal().details().cardNumber()),
                Column.words(
                        "carrier",
                        (row, language) -> row.renewal().details().carrier().in(language)),
                Column.words(
                        "plan",
                        (row, language) -> row.renewal().details().plan().in(language)),
                Column.words(
                        "channel",
                        (row, language) -> row.renewal().details().channel().in(language)),
                Column.words("payment", TransactionColumns::payment),
                Column.yen("amount", row -> ofRenewal(row, RenewalRecord.Amounts::amount)),
                Column.yen("fee", row -> ofRenewal(row, RenewalRecord.Amounts::fee)),
                Column.yen("lateFee", row -> ofRenewal(row, RenewalRecord.Amounts::lateFee)),
                Column.yen("discount", row -> ofRenewal(row, RenewalRecord.Amounts::discount)),
                Column.yen("direct", row -> ofRenewal(row, RenewalRecord.Amounts::direct)),
                Column.yen(
                        "total",
                        row -> yen(
                                row.refund() == null
                                        ? row.renewal().total()
                                        : row.refund().total())),
                Column.words(
                        "money",
                        (row, language) -> state(
                                row,
                                language,
                                "moneyState.",
                                row.renewal().amounts().money())),
                Column.words(
                        "result",
                        (row, language) -> state(
                                row, language, "resultState.", row.renewal().result())),
                Column.day("observed", row -> {
                    var seen = row.renewal().details().observation();
                    return row.refund() == null && seen != null ? seen.lastDay() : null;
                }),
                Column.words(
                        "kind",
                        (row, language) -> Messages.get(
                                language, "export.transactionKind." + (row.refund() == null ? "RENEWAL" : "REFUND"))),
                Column.text(
                        "original",
                        row -> row.refund() == null ? null : row.renewal().receiptNumber()),
                Column.text(
                        "reason",
                        row -> row.refund() == null
                                ? null
                                : Objects.requireNonNull(row.refund().details().returns())
                                        .reason()),
                Column.yen("taxable10", row -> yen(row.tax().taxable10())),
                Column.wholeNumber(
                        "taxRate", row -> row.tax().taxable10().equals(Yen.ZERO) ? null : Long.valueOf(RATE)),
                Column.yen("tax10", row -> yen(row.tax().tax10())),
                Column.yen("notTaxed", row -> yen(row.tax().notTaxed())),
                Column.yen("passThrough", row -> yen(row.tax().passThrough())),
                Column.yen("cash", row -> yen(row.paid().by(TenderType.CASH))),
                Column.yen("creditCard", row -> yen(row.paid().by(TenderType.CREDIT_CARD))),
                Column.yen("cashless", row -> yen(row.paid().by(TenderType.CASHLESS))),
                Column.yen("credit", row -> yen(row.paid().by(TenderType.CREDIT))),
                Column.words("payments", (row, language) -> methods.lines(row.paid(), language)),
                Column.words(
                        "references",
                        (row, language) -> references(row.renewal().details(), language)));
    }

    private static String receipt(TransactionRow row) {
        return row.refund() == null
                ? row.renewal().receiptNumber()
                : row.refund().number().value();
    }

    private static String payment(TransactionRow row, Language language) {
        return row.refund() == null
                ? row.renewal().details().payment().in(language)
                : row.refund().details().payments().stream()
                        .map(payment -> payment.method().in(language))
                        .collect(Collectors.joining(" / "));
    }

    /** A refund has no parts of its own. */
    private static @Nullable Long ofRenewal(TransactionRow row, Function<RenewalRecord.Amounts, Yen> part) {
        return row.refund() == null ? yen(part.apply(row.renewal().amounts())) : null;
    }

    private static @Nullable String state(TransactionRow row, Language language, String prefix, Enum<?> state) {
        return row.refund() == null ? Messages.get(language, prefix + state.name()) : null;
    }

    private static String references(RenewalDetails details, Language language) {
        return details.recorded().stream()
                .map(field -> field.label().in(language) + " " + field.value())
                .collect(Collectors.joining(" / "));
    }

    private static Long yen(Yen amount) {
        return amount.amount();
    }
}
