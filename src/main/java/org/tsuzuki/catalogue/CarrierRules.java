package org.tsuzuki.catalogue;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.tsuzuki.base.ProblemException;

/** A channel is either sure or to be confirmed, and what recognises a card can be matched. */
final class CarrierRules {

    private static final Pattern PREFIX = Pattern.compile("[0-9]{2,12}");

    private CarrierRules() {}

    static void check(Carrier carrier) {
        carrier.confirmFirst().stream()
                .filter(carrier.channels()::contains)
                .findFirst()
                .ifPresent(channel -> {
                    throw RowCheck.refusal("confirmFirst", "twice", channel);
                });
        if (carrier.portal() != null && WebAddress.read(carrier.portal()).isEmpty()) {
            throw RowCheck.refusal("portal", "address");
        }
        if (carrier.iccidPrefix() != null
                && !PREFIX.matcher(carrier.iccidPrefix()).matches()) {
            throw RowCheck.refusal("iccidPrefix", "prefix");
        }
        if (carrier.serialFormat() != null) {
            checkPattern(carrier.serialFormat());
        }
    }

    private static void checkPattern(String serialFormat) {
        try {
            Pattern.compile(serialFormat);
        } catch (PatternSyntaxException wrong) {
            throw (ProblemException) RowCheck.refusal("serialFormat", "pattern", wrong.getDescription())
                    .initCause(wrong);
        }
    }
}
