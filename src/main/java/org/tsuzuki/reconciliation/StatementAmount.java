package org.tsuzuki.reconciliation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.TypedText;
import org.tsuzuki.base.Yen;

/** Amounts as issuers write them: {@code ¥1,980}, {@code △1,980}, {@code (1,980)}, {@code １９８０円}, {@code -1980.00}. */
final class StatementAmount {

    private static final Pattern WRITTEN = Pattern.compile("(?<open>\\()?(?<sign>[-+△▲])?[¥\\\\]?(?<inner>[-+△▲])?"
            + "(?<digits>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.0+)?(?:円|元|日元|JPY|yen)?(?<behind>-)?(?<close>\\))?");
    private static final int LONGEST = 12;

    private StatementAmount() {}

    /** Empty for what is no amount, a fraction of a yen included. */
    static Optional<Yen> read(String cell) {
        var text = TypedText.foldNumber(cell).replaceAll("\\s", "");
        var written = WRITTEN.matcher(text);
        if (!written.matches() || (written.group("open") == null) != (written.group("close") == null)) {
            return Optional.empty();
        }
        var digits = written.group("digits").replace(",", "").replaceFirst("^0+(?=.)", "");
        var signs = minus(written.group("sign")) + minus(written.group("inner")) + minus(written.group("behind"));
        var negatives = signs + (written.group("open") == null ? 0 : 1);
        if (digits.length() > LONGEST || negatives > 1) {
            return Optional.empty();
        }
        var amount = new Yen(Long.parseLong(digits));
        return Optional.of(negatives == 0 ? amount : amount.negated());
    }

    private static int minus(@Nullable String sign) {
        return sign == null || sign.equals("+") ? 0 : 1;
    }
}
