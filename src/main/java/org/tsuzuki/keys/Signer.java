package org.tsuzuki.keys;

import java.util.List;
import org.springframework.stereotype.Component;

/** Signs what leaves the desk, so that others can tell without trusting it that nothing was changed. */
@Component
public class Signer {

    private final List<SigningKey> keys;

    Signer(KeyRing ring) {
        this.keys = ring.all(Purpose.SIGNATURES).stream().map(SigningKey::of).toList();
    }

    /** What is new is signed with it. */
    public SigningKey key() {
        return keys.getLast();
    }

    /** All keys that this desk ever signed with, oldest first. */
    public List<PublicSigningKey> publicKeys() {
        return keys.stream().map(SigningKey::publicKey).toList();
    }
}
