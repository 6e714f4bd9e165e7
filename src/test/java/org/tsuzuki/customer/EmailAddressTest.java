package org.tsuzuki.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsuzuki.Refusals.refusalOf;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Wang.Xiaoming@Example.COM, Wang.Xiaoming@example.com",
        "ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ, wang@example.com",
        "wang@example。com, wang@example.com",
        "mailto:wang@example.com, wang@example.com",
        "a..b.@docomo.ne.jp, a..b.@docomo.ne.jp",
        "123456@qq.com, 123456@qq.com",
        "a+b@日本語.jp, a+b@日本語.jp",
    })
    void addresses_are_read_the_way_people_type_them(String typed, String address) {
        assertThat(EmailAddress.parse(typed)).hasToString(address);
        assertThat(EmailAddress.parse(address)).isEqualTo(EmailAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wang",
                "wang@",
                "@example.com",
                "a@b@example.com",
                "a b@example.com",
                "a@example",
                "a@-b.com",
                "a@b..com"
            })
    void what_cannot_be_an_address_is_refused(String typed) {
        assertThat(refusalOf(() -> EmailAddress.parse(typed)).key()).isEqualTo("problem.email.form");
    }

    @Test
    void a_very_long_address_is_refused() {
        assertThat(refusalOf(() -> EmailAddress.parse("a@" + "b".repeat(250) + ".com"))
                        .key())
                .isEqualTo("problem.tooLong");
    }
}
