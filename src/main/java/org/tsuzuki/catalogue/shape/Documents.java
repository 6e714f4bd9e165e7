package org.tsuzuki.catalogue.shape;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.tsuzuki.base.Yen;
import org.tsuzuki.catalogue.model.CatalogueRecord;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Writes rows as JSON documents and reads them back; reads the shipped YAML by the same rules. */
public final class Documents {

    /** In bytes; also the most that an import takes. */
    public static final int LARGEST_FILE = 5 * 1024 * 1024;

    private static final JsonMapper JSON = configured(JsonMapper.builder()).build();
    /** Aliases stay words, so that nothing grows; depth, texts and their number have a bound of their own. */
    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(50)
            .maxStringLength(10_000)
            .maxTokenCount(200_000)
            .build();

    private static final YAMLMapper YAML = configured(YAMLMapper.builder(YAMLFactory.builder()
                    .streamReadConstraints(BOUNDS)
                    .loadSettings(LoadSettings.builder()
                            .setCodePointLimit(LARGEST_FILE)
                            .build())
                    .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
                    .build()))
            .build();

    private Documents() {}

    public static String write(CatalogueRecord row) {
        return JSON.writeValueAsString(row);
    }

    public static <T> T read(String document, Class<T> type) {
        return JSON.readValue(document, type);
    }

    /** What a row says as plain values: texts, numbers, lists and maps; days as {@code 2026-11-20}. */
    public static Map<String, Object> values(CatalogueRecord row) {
        return JSON.readValue(write(row), new TypeReference<>() {});
    }

    /** @throws DatabindException when a value is not of its field's kind; it knows the path */
    public static CatalogueRecord read(CatalogueKind kind, Map<String, Object> values) {
        return read(JSON.writeValueAsString(values), kind.type());
    }

    /** Whatever a YAML file says, as plain values. */
    public static @Nullable Object yamlValues(byte[] file) {
        return YAML.readValue(file, Object.class);
    }

    public static String writeYaml(Map<String, ? extends List<? extends CatalogueRecord>> shelves) {
        return YAML.writeValueAsString(shelves);
    }

    public static <T> List<T> readYaml(InputStream file, Class<T> type) {
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
