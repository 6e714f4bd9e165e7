package org.tsuzuki.catalogue;

import org.jspecify.annotations.Nullable;

/** A shelf of the catalogue: the type of its rows, and the file it is shipped in, if any. */
enum CatalogueKind {
    CARRIER(Carrier.class, "carriers"),
    PLAN(Plan.class, "plans"),
    CHANNEL(Channel.class, "channels"),
    PAYMENT_METHOD(PaymentMethod.class, "payment-methods"),
    PROMOTION(Promotion.class, null),
    HELP_CASE(HelpCase.class, "help-cases");

    private final Class<? extends CatalogueRecord> type;
    private final @Nullable String file;

    CatalogueKind(Class<? extends CatalogueRecord> type, @Nullable String file) {
        this.type = type;
        this.file = file;
    }

    Class<? extends CatalogueRecord> type() {
        return type;
    }

    /** The name of the shipped file without folder and ending; null when nothing is shipped. */
    @Nullable
    String file() {
        return file;
    }
}
