package org.tsuzuki.lookup;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One folded word by which a customer, a card or a receipt is found. */
@Entity
class LookupToken {

    /** Longer words are cut; nobody types more of a name than this. */
    static final int LONGEST = 80;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(sequenceName = "lookup_token_id", allocationSize = 50) // known before the insert, which can wait
    private @Nullable Long id;

    private String token;

    @Enumerated(EnumType.STRING)
    private SearchTermKind kind;

    private UUID customerId;
    private @Nullable UUID cardId;
    private @Nullable String receipt;

    @SuppressWarnings("NullAway.Init")
    protected LookupToken() {} // for JPA

    LookupToken(String token, SearchTermKind kind, UUID customerId, @Nullable UUID cardId, @Nullable String receipt) {
        this.token = token.length() > LONGEST ? token.substring(0, LONGEST) : token;
        this.kind = kind;
        this.customerId = customerId;
        this.cardId = cardId;
        this.receipt = receipt;
    }
}
