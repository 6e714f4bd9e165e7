package org.tsuzuki.catalogue;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.Documents;
import tools.jackson.core.JacksonException;

/**
 * A row as it is stored: what holds now, and what was shipped, so that an update can show the difference and never
 * overwrites what the agency corrected.
 */
@Entity
@Table(name = "catalogue_row")
public class CatalogueItem {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueItem.class);

    @EmbeddedId
    private CatalogueItemId id;

    @Version
    private @Nullable Integer version;

    private int position;
    private String document;
    private @Nullable String shipped;
    private Instant changedAt;
    private String changedBy;

    @SuppressWarnings("NullAway.Init")
    protected CatalogueItem() {} // for JPA

    /** @param shipped the document as it came with the program; null for the agency's own row */
    static CatalogueItem added(
            CatalogueItemId id, int position, String document, @Nullable String shipped, Instant now, String by) {
        var row = new CatalogueItem();
        row.id = id;
        row.position = position;
        row.document = document;
        row.shipped = shipped;
        row.changedAt = now;
        row.changedBy = by;
        return row;
    }

    void say(String newDocument, Instant now, String by) {
        document = newDocument;
        changedAt = now;
        changedBy = by;
    }

    /** Notes the shipped state that was taken over, or seen and not taken over. */
    void acknowledge(String newShipped) {
        shipped = newShipped;
    }

    public CatalogueItemId id() {
        return id;
    }

    public CatalogueRecord content() {
        return Documents.read(document, id.kind().type());
    }

    /** Empty when what is stored has a word or a form that this version does not know. */
    Optional<CatalogueRecord> readable() {
        try {
            return Optional.of(content());
        } catch (JacksonException unknown) {
            LOG.warn("{} is left out of the catalogue: {}", id, unknown.getOriginalMessage());
            return Optional.empty();
        }
    }

    /** What was shipped when the agency last decided about it; null when it is the agency's own row. */
    @Nullable
    public CatalogueRecord shippedContent() {
        return shipped == null ? null : Documents.read(shipped, id.kind().type());
    }

    /** Whether it says exactly what was shipped. */
    boolean isAsShipped() {
        return shipped != null
                && (shipped.equals(document)
                        || readable()
                                .filter(said -> said.equals(shippedContent()))
                                .isPresent());
    }

    @Nullable
    public Integer version() {
        return version;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogueItem row && id.equals(row.id());
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
