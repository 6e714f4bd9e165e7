package org.tsuzuki.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1, ONLY_HERE, http://localhost:8080/x",
        "'', ::1, ONLY_HERE, http://localhost:8080/x",
        "'', 0.0.0.0, ONLY_HERE, http://localhost:8080/x",
        "'', 192.168.1.10, UNENCRYPTED, http://192.168.1.10:8080/x",
        "'', fd00::10, UNENCRYPTED, http://[fd00::10]:8080/x",
        "http://localhost:8080, 0.0.0.0, ONLY_HERE, http://localhost:8080/x",
        "http://127.0.0.1:8080, 0.0.0.0, ONLY_HERE, http://127.0.0.1:8080/x",
        "https://desk.localhost, 127.0.0.1, ONLY_HERE, https://desk.localhost/x",
        "http://[::1]:8080, 0.0.0.0, ONLY_HERE, http://[::1]:8080/x",
        "http://0.0.0.0:8080, 0.0.0.0, ONLY_HERE, http://0.0.0.0:8080/x",
        "http://192.168.1.10:8080, 0.0.0.0, UNENCRYPTED, http://192.168.1.10:8080/x",
        "http://192.168.1.10:8080, 127.0.0.1, CLOSED, http://192.168.1.10:8080/x",
        "https://desk.example.jp, 127.0.0.1, ENCRYPTED, https://desk.example.jp/x"
    })
    void it_is_known_how_far_a_link_for_a_colleague_leads(
            String set, String listening, PublicAddress.Reach reach, String link) {
        var address = new PublicAddress(set, 8080, listening);

        assertThat(address.reach()).isEqualTo(reach);
        assertThat(address.linkForColleagues("/x")).isEqualTo(link);
    }
}
