package org.tsuzuki.database;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.JsonJdbcType;
import org.hibernate.type.format.jackson.Jackson3JsonFormatMapper;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How attributes of the type JSON are kept: the components of their records, and nothing that is computed from them. A word
 * that no version of the desk knows any more is read as nothing, so that it takes no list down.
 */
@Configuration
class DocumentConfiguration {

    @Bean
    HibernatePropertiesCustomizer documents() {
        var mapper = JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY))
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
                .build();
        return settings -> settings.put(MappingSettings.JSON_FORMAT_MAPPER, new Jackson3JsonFormatMapper(mapper));
    }

    /** Found by Hibernate itself; on either database a document is text in a column of limited length, word for word. */
    public static final class TextColumns implements TypeContributor {

        @Override
        public void contribute(TypeContributions types, ServiceRegistry services) {
            types.contributeJdbcType(new JsonJdbcType(null) {
                @Override
                public int getDdlTypeCode() {
                    return SqlTypes.VARCHAR;
                }
            });
        }
    }
}
