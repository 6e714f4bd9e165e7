package org.tsuzuki.customer.passport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tsuzuki.Refusals;
import org.tsuzuki.Vectors;

class PassportLineTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DateTimeFormatter YYMMDD = DateTimeFormatter.ofPattern("yyMMdd");
    private static final String SPECIMEN =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10\n";

    @ParameterizedTest
    @MethodSource("passports")
    void lines_are_read_or_refused(Vectors vector) {
        var line1 = vector.text("line1");
        var line2 = vector.text("line2");

        if (!vector.flag("valid")) {
            assertThat(refusalOf(() -> PassportLine.parse(line1, line2)).key()).startsWith("problem.passport.");
            return;
        }
        var passport = PassportLine.parse(line1, line2);
        if (vector.has("surname")) {
            assertThat(passport.surname()).isEqualTo(vector.text("surname"));
            assertThat(passport.given()).isEqualTo(vector.text("given"));
            assertThat(passport.documentNumber()).isEqualTo(vector.text("document_number"));
            assertThat(passport.birth(TODAY).map(YYMMDD::format)).hasValue(vector.text("birth"));
            assertThat(passport.expiry().map(YYMMDD::format)).hasValue(vector.text("expiry"));
            assertThat(passport.warnings(TODAY)).isEmpty();
        }
    }

    static Stream<Vectors> passports() {
        return Vectors.of("mrz_td3", "line1");
    }

    @Test
    void a_scan_of_both_lines_is_read() {
        var passport = PassportLine.parse(SPECIMEN);

        assertThat(passport.surname()).isEqualTo("ERIKSSON");
        assertThat(passport.given()).isEqualTo("ANNA MARIA");
        assertThat(passport.issuer()).isEqualTo("UTO");
        assertThat(passport.nationality()).isEqualTo("UTO");
        assertThat(passport.birth(TODAY)).hasValue(LocalDate.of(1974, 8, 12));
        assertThat(passport)
                .isEqualTo(PassportLine.parse(SPECIMEN.replace("\n", "").toLowerCase(Locale.ROOT)));
    }

    @Test
    void an_expired_passport_is_warned_of() {
        var warnings = PassportLine.parse(SPECIMEN).warnings(TODAY);

        assertThat(warnings).singleElement().satisfies(Refusals::told);
    }

    @Test
    void the_number_is_not_shown_in_full() {
        assertThat(PassportLine.parse(SPECIMEN)).hasToString("ERIKSSON ANNA MARIA …2C3");
    }

    @ParameterizedTest
    @CsvSource({
        "EXOOOOOO18CHN9002155F3202148<<<<<<<<<<<<<<<4, problem.passport.letterO",
        "EX00000028CHN9002155F3202148<<<<<<<<<<<<<<<4, problem.passport.documentCheck",
        "EX00000018CHN9002165F3202148<<<<<<<<<<<<<<<4, problem.passport.birthCheck",
        "EX00000018CHN9002155F3302148<<<<<<<<<<<<<<<4, problem.passport.expiryCheck",
        "EX00000018CHN9002155F3202148<<<<<<<<<<<<<<17, problem.passport.optionalCheck",
        "EX00000018CHN9002155F3202148<<<<<<<<<<<<<<<5, problem.passport.compositeCheck",
        "EX00000018CHN9002155F3202148<<<<<<<<<<<<<<<, problem.passport.length",
        "EX00000018CHN9002155F3202148<<<<<<<<<<<<<<*4, problem.passport.characters",
    })
    void a_refusal_names_the_part_that_is_wrong(String line2, String reason) {
        assertThat(refusalOf(() -> PassportLine.parse("P<CHNLYU<<XIAOMEI<<<<<<<<<<<<<<<<<<<<<<<<<<<", line2))
                        .key())
                .isEqualTo(reason);
    }
}
