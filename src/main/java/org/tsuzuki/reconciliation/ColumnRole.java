package org.tsuzuki.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.tsuzuki.base.Term;
import org.tsuzuki.base.TypedText;

/** What a column of a statement says, and by which headings issuers call it; the likelier first. */
public enum ColumnRole implements Term {
    DAY(
            "利用日",
            "取引日",
            "取扱日",
            "日付",
            "決済日",
            "入金日",
            "年月日",
            "取引日時",
            "決済日時",
            "交易时间",
            "交易日期",
            "入账日期",
            "结算日期",
            "日期",
            "transactiondate",
            "settlementdate",
            "valuedate",
            "postingdate",
            "date",
            "day"),
    AMOUNT(
            "利用金額",
            "支払金額",
            "取引金額",
            "決済金額",
            "入出金額",
            "金額",
            "交易金额",
            "订单金额",
            "结算金额",
            "金额",
            "transactionamount",
            "amount",
            "total"),
    MONEY_IN(
            "入金金額", "入金額", "お預入", "お預り金額", "預入", "入金", "收入金额", "收入", "存入", "贷方", "credit", "deposit", "moneyin",
            "paidin"),
    MONEY_OUT(
            "出金金額",
            "出金額",
            "お引出し",
            "お支払金額",
            "引出",
            "出金",
            "支出金额",
            "支出",
            "取出",
            "借方",
            "debit",
            "withdrawal",
            "moneyout",
            "paidout"),
    REFERENCE(
            "問い合わせ番号",
            "お問い合わせ番号",
            "取引番号",
            "注文番号",
            "承認番号",
            "伝票番号",
            "管理番号",
            "交易单号",
            "商户单号",
            "订单号",
            "流水号",
            "参考号",
            "reference",
            "orderid",
            "ordernumber",
            "transactionid",
            "authcode"),
    TEXT(
            "利用店名",
            "利用先",
            "お取引内容",
            "取引内容",
            "摘要",
            "内容",
            "備考",
            "交易说明",
            "商品名称",
            "交易对方",
            "备注",
            "说明",
            "description",
            "merchant",
            "details",
            "memo",
            "payee"),
    BALANCE("差引残高", "残高", "账户余额", "余额", "balance");

    static final int NONE = 0;
    private static final int WHOLE = 100;
    private static final int LOOKED_AT = 2000;

    private final List<String> headings;

    ColumnRole(String... headings) {
        this.headings = List.of(headings);
    }

    /** How well a heading fits, the more the better; {@link #NONE} when it does not. */
    int fit(String heading) {
        var folded = fold(heading);
        if (folded.isEmpty()) {
            return NONE;
        }
        var whole = headings.indexOf(folded);
        if (whole >= 0) {
            return headings.size() - whole + WHOLE;
        }
        for (var place = 0; place < headings.size(); place++) {
            if (folded.contains(headings.get(place))) {
                return headings.size() - place;
            }
        }
        return NONE;
    }

    static boolean isKnownIn(String text) {
        var folded = fold(text.substring(0, Math.min(text.length(), LOOKED_AT)));
        return Arrays.stream(values())
                .flatMap(role -> role.headings.stream())
                .filter(heading -> heading.length() > 1)
                .anyMatch(folded::contains);
    }

    private static String fold(String heading) {
        return TypedText.fold(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-・:：]", "")
                .replaceFirst("^[ご御]", "")
                .replaceFirst("\\(.*\\)$", "");
    }
}
