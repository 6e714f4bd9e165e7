package org.tsuzuki.operations.demo.cards;

import java.math.BigInteger;
import java.util.Locale;
import org.tsuzuki.card.identifier.CardSerial;
import org.tsuzuki.card.identifier.DataNumber;
import org.tsuzuki.card.identifier.Eid;
import org.tsuzuki.card.identifier.Iccid;
import org.tsuzuki.card.identifier.Imei;
import org.tsuzuki.card.identifier.Imsi;
import org.tsuzuki.card.identifier.PhoneNumber;
import org.tsuzuki.catalogue.model.Carrier;

/** Numbers of cards that look like real ones: right beginnings, right check digits, each given once. */
final class DemoNumbers {

    private static final String[] PREFIXES = {"090", "080", "070"};
    private static final BigInteger MODULUS = BigInteger.valueOf(97);

    private int given;

    /** To be called for each card, before its numbers are asked for. */
    void next() {
        given++;
    }

    PhoneNumber phone() {
        return PhoneNumber.parse(PREFIXES[given % PREFIXES.length] + "1234" + four());
    }

    DataNumber dataNumber() {
        return DataNumber.parse("020" + "1234" + four());
    }

    /** The check digit is added by the number itself. */
    Iccid iccid(Carrier carrier) {
        var payload = String.format(Locale.ROOT, "%-7s0", issuer(carrier)).replace(' ', '0') + ten();
        return new Iccid(payload).suggestion().orElseThrow();
    }

    /** The networks' own beginnings; a card that roams has a foreign issuer's. */
    private static String issuer(Carrier carrier) {
        if (carrier.iccidPrefix() != null) {
            return carrier.iccidPrefix();
        }
        return switch (carrier.network().split(",", -1)[0]) {
            case "docomo" -> "8981100";
            case "softbank" -> "8981200";
            case "kddi" -> "8981300";
            case "rakuten" -> "8981140";
            default -> "8944500";
        };
    }

    CardSerial serial() {
        return new CardSerial("DN050" + ten());
    }

    Imsi imsi() {
        return new Imsi("44010" + ten());
    }

    Imei imei() {
        return Imei.suggestion("35000000" + ten().substring(4) + "01").orElseThrow();
    }

    /** The two check digits make the whole leave 1 when divided by 97. */
    Eid eid() {
        var payload = "89049032" + "000000000000" + ten();
        var rest = new BigInteger(payload + "00").mod(MODULUS).intValue();
        return new Eid(payload + String.format(Locale.ROOT, "%02d", 98 - rest));
    }

    /** Strewn over the block, so that the last four digits of neighbours differ. */
    private String four() {
        return String.format(Locale.ROOT, "%04d", given * 7919 % 10_000);
    }

    private String ten() {
        return String.format(Locale.ROOT, "%010d", given * 7_654_321L % 10_000_000_000L);
    }
}
