package org.tsuzuki.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {

    @Test
    void nobody_is_believed_where_no_proxy_is_named() {
        assertThat(new Proxies("").valve()).isEmpty();
        assertThat(new Proxies(" , ").valve()).isEmpty();
    }

    @Test
    void addresses_and_blocks_are_believed_and_nobody_else() {
        var valve = new Proxies("127.0.0.1, 10.1.0.0/16 ,::1").valve().orElseThrow();

        assertThat(valve.getInternalProxies()).contains("127.0.0.1/32", "10.1.0.0/16", "::1/128");
        assertThat(valve.getTrustedProxies()).isNull();
        assertThat(valve.getHostHeader()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/99", "1.2.3.4;rm", ".*", "10.0.0.300"})
    void anything_else_is_explained_at_the_start(String wrong) {
        assertThatThrownBy(() -> new Proxies(wrong)).hasMessageContaining(Proxies.SETTING);
    }
}
