package org.tsuzuki.catalogue.shape;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.tsuzuki.catalogue.model.Acceptance;
import org.tsuzuki.catalogue.model.Carrier;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.model.Channel;
import org.tsuzuki.catalogue.model.HelpCase;
import org.tsuzuki.catalogue.model.PaymentMethod;
import org.tsuzuki.catalogue.model.Plan;
import org.tsuzuki.catalogue.model.Promotion;

/** A shelf of the catalogue: the type of its rows, and the name it has in addresses and files. */
public enum CatalogueKind {
    CARRIER(Carrier.class, "carriers"),
    PLAN(Plan.class, "plans"),
    CHANNEL(Channel.class, "channels"),
    PAYMENT_METHOD(PaymentMethod.class, "payment-methods"),
    ACCEPTANCE(Acceptance.class, "acceptance"),
    PROMOTION(Promotion.class, "promotions"),
    HELP_CASE(HelpCase.class, "help-cases");

    private final Class<? extends CatalogueRecord> type;
    private final String file;
    private final List<CatalogueField> fields;

    CatalogueKind(Class<? extends CatalogueRecord> type, String file) {
        this.type = type;
        this.file = file;
        this.fields = RecordShape.of(type);
    }

    /** The shelf of this name in an address or a file. */
    public static Optional<CatalogueKind> called(String file) {
        return Arrays.stream(values()).filter(kind -> kind.file.equals(file)).findFirst();
    }

    public static CatalogueKind of(CatalogueRecord row) {
        return Arrays.stream(values())
                .filter(kind -> kind.type.isInstance(row))
                .findFirst()
                .orElseThrow();
    }

    public Class<? extends CatalogueRecord> type() {
        return type;
    }

    /** The name of its file without folder and ending, also its name in addresses. */
    public String file() {
        return file;
    }

    /** What a row says, in order. */
    public List<CatalogueField> fields() {
        return fields;
    }
}
