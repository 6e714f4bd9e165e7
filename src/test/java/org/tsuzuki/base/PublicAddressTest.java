package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @Test
    void links_for_others_begin_with_what_was_set() {
        assertThat(new PublicAddress(" https://desk.example.jp/ ", 8080).link("/check/X"))
                .hasValue("https://desk.example.jp/check/X");
        assertThat(new PublicAddress("http://10.0.0.5:9090", 8080).link("/x")).hasValue("http://10.0.0.5:9090/x");
    }

    @Test
    void without_it_there_are_only_links_for_this_computer() {
        assertThat(new PublicAddress("", 9090).link("/x")).isEmpty();
        assertThat(new PublicAddress("", 9090).linkHere("/x")).isEqualTo("http://localhost:9090/x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "desk.example.jp",
                "ftp://desk.example.jp",
                "javascript:alert(1)",
                "https://",
                "https://a b",
                "https://user@desk.example.jp",
                "https://desk.example.jp?x=1",
                "https://desk.example.jp#x"
            })
    void what_is_no_address_is_explained_at_the_start(String wrong) {
        assertThatThrownBy(() -> new PublicAddress(wrong, 8080)).hasMessageContaining(PublicAddress.SETTING);
    }
}
