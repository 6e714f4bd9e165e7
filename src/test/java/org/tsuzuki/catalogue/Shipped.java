package org.tsuzuki.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.tsuzuki.base.Trilingual;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.SimForm;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.shape.CatalogueKind;

/** The catalogue as it comes with the program. */
public final class Shipped {

    public static final CatalogueSnapshot CATALOGUE = new CatalogueSnapshot(Arrays.stream(CatalogueKind.values())
            .flatMap(kind -> ShippedCatalogue.rows(kind).stream())
            .toList());

    private Shipped() {}

    public static Carrier carrier(String id) {
        return Objects.requireNonNull(CATALOGUE.carriers().get(id), id);
    }

    public static Channel channel(String id) {
        return Objects.requireNonNull(CATALOGUE.channels().get(id), id);
    }

    /** Whether a carrier sends cards of this form to the channel, for certain or to be confirmed first. */
    public static boolean offers(String carrierId, SimForm form, String channelId) {
        var carrier = carrier(carrierId);
        return carrier.forms().contains(form)
                && Stream.concat(carrier.channels().stream(), carrier.confirmFirst().stream())
                        .anyMatch(channelId::equals)
                && carrier.contracts().stream()
                        .anyMatch(contract -> channel(channelId).serves(form, contract));
    }

    /** The contract under which a carrier's cards come to the channel; prepaid where both do. */
    public static Contract contract(String carrierId, String channelId) {
        return carrier(carrierId).contracts().stream()
                .filter(channel(channelId).contracts()::contains)
                .findFirst()
                .orElseThrow();
    }

    /** Without what stands in quotation marks: the Japanese words on a machine or a page. */
    public static Trilingual withoutQuotations(Trilingual text) {
        return new Trilingual(unquoted(text.zh()), unquoted(text.ja()), unquoted(text.en()));
    }

    private static String unquoted(String text) {
        return text.replaceAll("“[^”]*”|「[^」]*」", "");
    }

    public static void assertInThreeLanguages(Trilingual written) {
        var text = withoutQuotations(written);
        assertThat(text.zh()).containsPattern("\\p{IsHan}").doesNotContainPattern("\\p{IsHiragana}");
        assertThat(text.ja()).containsPattern("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}]");
        assertThat(text.en()).containsPattern("[A-Za-z]").doesNotContainPattern("\\p{IsHan}");
    }
}
