package org.tsuzuki.receipt;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.tsuzuki.receipt.document.ReceiptContent;
import tools.jackson.databind.json.JsonMapper;

/** The stored form of a receipt: its record components and nothing that is computed from them. */
final class ReceiptJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY)
                    .withCreatorVisibility(Visibility.ANY))
            .build();

    private ReceiptJson() {}

    static String write(ReceiptContent content) {
        return MAPPER.writeValueAsString(content);
    }

    static ReceiptContent read(String json) {
        return MAPPER.readValue(json, ReceiptContent.class);
    }
}
