package org.tsuzuki.security.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * From where somebody tries to sign in.
 *
 * @param address the computer's, or of IPv6 the network's, since every computer has as many addresses there as it likes
 * @param device the secret that the browser was given at an earlier sign-in
 */
public record Visitor(String address, @Nullable String device) implements Serializable {

    private static final int NETWORK_BYTES = 8;

    /** Somebody who comes by no request: work of the desk itself. */
    static final Visitor NOWHERE = new Visitor("", null);

    public static Visitor of(HttpServletRequest request) {
        return new Visitor(network(request.getRemoteAddr()), DeviceCookie.read(request));
    }

    /** The secret is of no use to whoever is signed in already. */
    @Override
    public String toString() {
        return "Visitor[" + address + "]";
    }

    static String network(String address) {
        try {
            var computer = InetAddress.ofLiteral(address);
            return computer instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(computer.getAddress(), NETWORK_BYTES))
                    : computer.getHostAddress();
        } catch (IllegalArgumentException unknownForm) {
            return address;
        }
    }
}
