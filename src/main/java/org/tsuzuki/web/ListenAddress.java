package org.tsuzuki.web;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Whether the desk can answer where it was told to, said in words before the web server says it in its own. */
final class ListenAddress {

    static final String SETTING = "TSUZUKI_ADDRESS";

    private ListenAddress() {}

    /** @param address null for all addresses of this computer */
    static void check(@Nullable InetAddress address) {
        if (address != null && !address.isAnyLocalAddress() && !isOfThisComputer(address)) {
            throw new InvalidConfigurationPropertyValueException(
                    SETTING,
                    address.getHostAddress(),
                    "This computer has no such address. Give --listen one of its own, or 0.0.0.0 for all of them.");
        }
    }

    private static boolean isOfThisComputer(InetAddress address) {
        try {
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException unknown) {
            return true; // the web server finds out
        }
    }
}
