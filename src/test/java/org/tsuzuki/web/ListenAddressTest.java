package org.tsuzuki.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class ListenAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.8.8", "::1", "0.0.0.0", "::"})
    void its_own_addresses_are_fine(String own) {
        assertThatCode(() -> ListenAddress.check(InetAddress.ofLiteral(own))).doesNotThrowAnyException();
        assertThatCode(() -> ListenAddress.check(null)).doesNotThrowAnyException();
    }

    @Test
    void another_computers_address_is_refused_in_words() throws UnknownHostException {
        var elsewhere = InetAddress.getByAddress(new byte[] {(byte) 203, 0, 113, 7}); // nobody's, for examples

        assertThatThrownBy(() -> ListenAddress.check(elsewhere))
                .hasMessageContaining(ListenAddress.SETTING)
                .extracting(refused -> ((InvalidConfigurationPropertyValueException) refused).getReason())
                .asString()
                .contains("no such address", "--listen");
    }
}
