package org.tsuzuki.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisitorTest {

    @Test
    void an_ipv4_address_is_one_computer_however_it_is_written() {
        assertThat(Visitor.network("203.0.113.7")).isEqualTo("203.0.113.7");
        assertThat(Visitor.network("::ffff:203.0.113.7")).isEqualTo("203.0.113.7");
    }

    @Test
    void of_ipv6_the_network_counts() {
        assertThat(Visitor.network("2001:db8:1:2:3:4:5:6")).isEqualTo(Visitor.network("2001:db8:1:2::1"));
        assertThat(Visitor.network("2001:db8:1:2::1")).isNotEqualTo(Visitor.network("2001:db8:1:3::1"));
    }

    @Test
    void whatever_else_stands_there_counts_as_it_is() {
        assertThat(Visitor.network("unknown")).isEqualTo("unknown");
    }

    @Test
    void a_device_s_secret_is_not_told_to_logs() {
        assertThat(new Visitor("203.0.113.7", "secret")).asString().doesNotContain("secret");
    }
}
