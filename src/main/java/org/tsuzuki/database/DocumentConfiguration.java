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
import tools.jackson.databind.json.JsonMapper;

/** How attributes of the type JSON are kept: the components of their records, and nothing that is computed from them. */
@Configuration
class DocumentConfiguration {

    @Bean
    HibernatePropertiesCustomizer documents() {
        var mapper = JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .withFieldVisibility(Visibility.ANY)
                        .withCreatorVisibility(Visibility.ANY))
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
