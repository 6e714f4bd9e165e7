package org.tsuzuki.catalogue.shape;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Hotline;
import org.tsuzuki.catalogue.model.WebAddress;

/** A channel is either sure or to be confirmed, and what recognises a card can be matched. */
final class CarrierRules {

    private static final Pattern PREFIX = Pattern.compile("[0-9]{2,12}");

    private CarrierRules() {}

    static void check(Carrier carrier, ProvenanceRules sources) {
        if (carrier.hotline() != null) {
            checkHotline(carrier.hotline());
            sources.check(carrier.hotline().provenance(), "hotline.provenance");
        }
        if (carrier.esimReissue() != null) {
            sources.check(carrier.esimReissue().provenance(), "esimReissue.provenance");
        }
        carrier.confirmFirst().stream()
                .filter(carrier.channels()::contains)
                .findFirst()
                .ifPresent(channel -> {
                    throw ItemCheck.refusal("confirmFirst", "twice", channel);
                });
        if (carrier.portal() != null && WebAddress.read(carrier.portal()).isEmpty()) {
            throw ItemCheck.refusal("portal", "address");
        }
        if (carrier.iccidPrefix() != null
                && !PREFIX.matcher(carrier.iccidPrefix()).matches()) {
            throw ItemCheck.refusal("iccidPrefix", "prefix");
        }
        if (carrier.serialFormat() != null) {
            checkPattern(carrier.serialFormat());
        }
    }

    private static void checkHotline(Hotline hotline) {
        var numbers = Stream.of(hotline.fromOwnLine(), hotline.fromOtherLines());
        if (Boolean.TRUE.equals(hotline.none()) && numbers.anyMatch(Objects::nonNull)) {
            throw ItemCheck.refusal("hotline.none", "hotlineWithNumber");
        }
    }

    private static void checkPattern(String serialFormat) {
        try {
            Pattern.compile(serialFormat);
        } catch (PatternSyntaxException wrong) {
            throw (ProblemException) ItemCheck.refusal("serialFormat", "pattern", wrong.getDescription())
                    .initCause(wrong);
        }
    }
}
