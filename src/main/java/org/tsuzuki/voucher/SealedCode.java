package org.tsuzuki.voucher;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;

/**
 * A code as the database keeps it.
 *
 * @param text nonce and ciphertext, Base64
 * @param keyId which key opens it
 */
@Embeddable
public record SealedCode(
        @Column(name = "sealed_code") String text,
        @Column(name = "key_id") String keyId) implements Serializable {}
