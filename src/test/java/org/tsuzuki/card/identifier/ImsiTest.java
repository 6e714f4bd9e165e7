package org.tsuzuki.card.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.Vectors;

class ImsiTest {

    private static final Map<String, String> NETWORKS =
            Map.of("NTT docomo", "docomo", "Rakuten Mobile", "rakuten", "SoftBank", "softbank", "KDDI", "kddi");

    @ParameterizedTest
    @MethodSource("numbers")
    void country_and_network_are_read(Vectors vector) {
        var typed = vector.text("imsi");

        if (vector.flag("valid")) {
            var imsi = Imsi.parse(typed);
            assertThat(imsi.mcc()).isEqualTo(vector.text("mcc"));
            assertThat(imsi.mnc()).isEqualTo(vector.text("mnc"));
            assertThat(imsi.network()).isEqualTo(Optional.ofNullable(NETWORKS.get(vector.text("network"))));
            imsi.warnings().forEach(Refusals::told);
            assertThat(imsi.warnings().isEmpty()).isEqualTo(vector.text("mcc").startsWith("44"));
        } else {
            assertThat(refusalOf(() -> Imsi.parse(typed)).key()).isEqualTo("problem.imsi.form");
        }
    }

    static Stream<Vectors> numbers() {
        return Vectors.of("imsi", "imsi");
    }

    @Property
    void every_number_is_read_back_from_what_is_shown(@ForAll @NumericChars @StringLength(15) String digits) {
        assertThat(Imsi.parse(new Imsi(digits).toString())).isEqualTo(new Imsi(digits));
    }
}
