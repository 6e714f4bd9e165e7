package org.tsuzuki.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import org.tsuzuki.catalogue.shape.CatalogueKind;
import org.tsuzuki.catalogue.shape.Documents;

/** The reference data that comes with the program. */
public final class ShippedCatalogue {

    private ShippedCatalogue() {}

    /** The rows of one shelf in the order of their file; promotions are never shipped. */
    public static List<? extends CatalogueRecord> rows(CatalogueKind kind) {
        return kind == CatalogueKind.PROMOTION ? List.of() : read("/reference/" + kind.file() + ".yaml", kind.type());
    }

    private static <T extends CatalogueRecord> List<T> read(String file, Class<T> type) {
        try (var stream = ShippedCatalogue.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("Not on the class path: " + file);
            }
            return Documents.readYaml(stream, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
