package org.tsuzuki.operations.demo;

import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.tsuzuki.base.JapanTime;
import org.tsuzuki.card.CardDetails;
import org.tsuzuki.catalogue.model.RecordField;
import org.tsuzuki.renewal.quote.RenewalChoice;

/** What a clerk would note for a channel's record, made up. */
final class InventedReferences {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final List<String> PLACES = List.of("新宿西口店", "上野駅前店", "池袋東口店", "難波店", "梅田店", "成田空港店");
    private static final List<String> BRANDS = List.of("Visa", "Mastercard", "JCB", "UnionPay");
    private static final List<String> BANKS = List.of("東京みらい銀行", "なにわ第一銀行", "つづき信用金庫");
    private static final List<String> PEOPLE = List.of("鈴木", "高橋", "Lin", "Kato", "山本");

    private final CardDetails card;
    private final RenewalChoice choice;
    private final Instant now;
    private final RandomGenerator random;

    InventedReferences(CardDetails card, RenewalChoice choice, Instant now, RandomGenerator random) {
        this.card = card;
        this.choice = choice;
        this.now = now;
        this.random = random;
    }

    String valueOf(RecordField field) {
        return switch (field.type()) {
            case LAST4 -> digits(4);
            case NUMBER, CHARGED_AMOUNT, VOUCHER_VALUE -> choice.amount();
            case YES_NO, MUST_BE_YES -> "yes";
            case CHARGED_NUMBER -> orNumber(card.identifiers().shown());
            case OWN_ICCID ->
                card.iccid() == null ? "898110" + digits(13) : card.iccid().value();
            case DATE -> JapanTime.dayOf(now).plusMonths(1).toString();
            case TEXT, REFERENCE -> text(field.id());
        };
    }

    private String text(String fieldId) {
        return switch (fieldId) {
            case "shopName", "store", "machinePlace" -> pick(PLACES);
            case "cardBrand" -> pick(BRANDS);
            case "bankName" -> pick(BANKS);
            case "agentName", "enteredBy" -> pick(PEOPLE);
            case "chargedAt", "callTime" ->
                JapanTime.at(now).minusMinutes(random.nextInt(1, 20)).format(TIME);
            case "monthPaid" -> YearMonth.from(JapanTime.dayOf(now)).toString();
            case "package" -> choice.planId() == null ? "30 days" : choice.planId();
            case "newIccid" -> "898110" + digits(13);
            default -> (char) ('A' + random.nextInt(26)) + digits(7);
        };
    }

    private String orNumber(String shown) {
        return shown.isEmpty() ? "020-1234-" + digits(4) : shown;
    }

    private String digits(int count) {
        return random.ints(count, 0, 10).mapToObj(Integer::toString).reduce("", String::concat);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
