package org.tsuzuki.receipt.document;

import com.ibm.icu.text.Normalizer2;
import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.base.TextLimit;
import org.tsuzuki.customer.language.CustomerLanguage;
import org.tsuzuki.customer.language.CustomerTexts;

/** To whom a full invoice is addressed, as the buyer wants it written: a person or a company. */
public record Addressee(String name) implements Serializable {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
    private static final Pattern HONOURED = Pattern.compile(".*(?:様|御中|殿)");
    private static final Pattern COMPANY = Pattern.compile(
            ".*(?:株式会社|有限会社|合同会社|法人|公司|集团|[(（]株[)）]|[(（]有[)）]|㈱|㈲|大学|(?i:\\b(?:inc|ltd|llc|corp)\\b)).*");

    /**
     * Takes what was typed letter by letter: a name on an invoice is not folded.
     *
     * @return empty when nothing was typed
     * @throws ProblemException at "addressee" when it is too long
     */
    public static Optional<Addressee> read(String typed) {
        var composed = Normalizer2.getNFCInstance().normalize(typed);
        var plain = BLANKS.matcher(composed).replaceAll(" ");
        var name = INVISIBLE.matcher(plain).replaceAll("").strip();
        TextLimit.ADDRESSEE.check("addressee", name);
        return name.isEmpty() ? Optional.empty() : Optional.of(new Addressee(name));
    }

    /** With the polite ending of the language; companies have another one than people. */
    public String polite(CustomerLanguage language) {
        if (HONOURED.matcher(name).matches()) {
            return name;
        }
        var key = COMPANY.matcher(name).matches() ? "receipt.slip.company" : "receipt.slip.addressee";
        return CustomerTexts.get(language, key, name);
    }
}
