package org.tsuzuki.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsuzuki.base.Yen;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Writes rows as JSON documents and reads them back; reads the shipped YAML by the same rules. */
final class Documents {

    private static final JsonMapper JSON = configured(JsonMapper.builder()).build();
    private static final YAMLMapper YAML = configured(YAMLMapper.builder()).build();

    private Documents() {}

    static String write(CatalogueRecord row) {
        return JSON.writeValueAsString(row);
    }

    static <T> T read(String document, Class<T> type) {
        return JSON.readValue(document, type);
    }

    static <T> List<T> readYaml(InputStream file, Class<T> type) {
        return YAML.readValue(file, YAML.getTypeFactory().constructCollectionType(List.class, type));
    }

    /** Unknown fields are refused, absent lists are empty, empty ones and nulls are not written, yen are numbers. */
    private static <B extends MapperBuilder<?, B>> B configured(B builder) {
        for (var container : List.of(Collection.class, List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    container,
                    override -> override.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
                            .setInclude(JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS)));
        }
        return builder.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .changeDefaultPropertyInclusion(ignored ->
                        JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
                .addModule(new SimpleModule()
                        .addSerializer(Yen.class, new YenWriter())
                        .addDeserializer(Yen.class, new YenReader()));
    }

    private static final class YenWriter extends ValueSerializer<Yen> {

        @Override
        public void serialize(Yen yen, JsonGenerator generator, SerializationContext context) {
            generator.writeNumber(yen.amount());
        }
    }

    private static final class YenReader extends ValueDeserializer<Yen> {

        @Override
        public Yen deserialize(JsonParser parser, DeserializationContext context) {
            return new Yen(parser.getLongValue());
        }
    }
}
