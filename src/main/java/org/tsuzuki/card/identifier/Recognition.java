package org.tsuzuki.card.identifier;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tsuzuki.base.Problem;
import org.tsuzuki.base.ProblemException;
import org.tsuzuki.card.identifier.ScannedIdentifier.Recognised;
import org.tsuzuki.card.identifier.ScannedIdentifier.Unknown;

/** Tries every identifier on what was scanned, the strictest first. */
final class Recognition {

    /** Labels and boxes print the name in front of the number. */
    private static final Pattern LABEL = Pattern.compile(
            "^\\s*(?:iccid|eid|imei ?[12]?|imsi|s/?n|tel|msisdn)\\s*[:：#]\\s*", Pattern.CASE_INSENSITIVE);

    private static final List<Function<String, Recognised>> IDENTIFIERS = List.of(
            typed -> found(IdentifierField.ACTIVATION_CODE, ActivationCode.parse(typed)),
            typed -> found(IdentifierField.EID, Eid.parse(typed).value(), null, List.of()),
            typed -> found(Iccid.parse(typed)),
            typed -> found(IdentifierField.SERIAL, CardSerial.parse(typed).value(), "docomo", List.of()),
            typed -> found(IdentifierField.PHONE, PhoneNumber.parse(typed).national(), null, List.of()),
            typed -> found(IdentifierField.DATA_NUMBER, DataNumber.parse(typed).digits(), null, List.of()),
            typed -> found(japanese(Imsi.parse(typed))),
            typed -> found(IdentifierField.IMEI, Imei.parse(typed).value(), null, List.of()),
            typed -> found(Imsi.parse(typed)));

    private Recognition() {}

    static ScannedIdentifier of(String typed) {
        var text = LABEL.matcher(typed).replaceFirst("");
        var all = IDENTIFIERS.stream().flatMap(read -> attempt(read, text)).toList();
        if (all.isEmpty()) {
            return new Unknown(typed);
        }
        var likeliest = all.getFirst();
        var fields = all.stream().map(Recognised::field).distinct().toList();
        return new Recognised(fields, likeliest.text(), likeliest.network(), likeliest.warnings());
    }

    private static Stream<Recognised> attempt(Function<String, Recognised> read, String text) {
        try {
            return Stream.of(read.apply(text));
        } catch (ProblemException notThisOne) {
            return Stream.empty();
        }
    }

    private static Imsi japanese(Imsi imsi) {
        return Optional.of(imsi)
                .filter(Imsi::isJapanese)
                .orElseThrow(() -> ProblemException.of("problem.imsi.foreign"));
    }

    private static Recognised found(Iccid iccid) {
        return found(IdentifierField.ICCID, iccid.value(), iccid.network().orElse(null), iccid.warnings());
    }

    private static Recognised found(Imsi imsi) {
        return found(IdentifierField.IMSI, imsi.value(), imsi.network().orElse(null), imsi.warnings());
    }

    private static Recognised found(IdentifierField field, ActivationCode code) {
        return found(field, code.value(), null, code.warnings());
    }

    private static Recognised found(
            IdentifierField field, String text, @Nullable String network, List<Problem> warnings) {
        return new Recognised(List.of(field), text, network, warnings);
    }
}
