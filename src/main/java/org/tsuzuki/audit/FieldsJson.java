package org.tsuzuki.audit;

import java.util.List;
import org.tsuzuki.base.DomainChange;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The fields of a change as the trail keeps them. */
final class FieldsJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final TypeReference<List<DomainChange.Field>> FIELDS = new TypeReference<>() {};

    private FieldsJson() {}

    static String write(List<DomainChange.Field> fields) {
        return MAPPER.writeValueAsString(fields);
    }

    static List<DomainChange.Field> read(String json) {
        return MAPPER.readValue(json, FIELDS);
    }
}
