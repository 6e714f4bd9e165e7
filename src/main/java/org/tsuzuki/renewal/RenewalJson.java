package org.tsuzuki.renewal;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads the parts of a renewal that are kept as a document. */
@Component
public class RenewalJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public <T> T read(String document, Class<T> type) {
        return mapper.readValue(document, type);
    }
}
