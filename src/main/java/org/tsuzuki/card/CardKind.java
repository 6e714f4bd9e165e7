package org.tsuzuki.card;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import org.tsuzuki.catalogue.kinds.Contract;
import org.tsuzuki.catalogue.kinds.Generation;
import org.tsuzuki.catalogue.kinds.Purpose;
import org.tsuzuki.catalogue.kinds.SimForm;

/** The four attributes of a card, which are independent of each other. */
@Embeddable
public record CardKind(
        @Enumerated(EnumType.STRING) SimForm form,
        @Enumerated(EnumType.STRING) Contract contract,
        @Enumerated(EnumType.STRING) Purpose purpose,
        @Enumerated(EnumType.STRING) Generation generation)
        implements Serializable {}
