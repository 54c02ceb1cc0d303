package org.assay.api.rest;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from our records which parts are always there: all that are not nullable. */
@Component
class Parts implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) return null;
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null || !java.getRawClass().isRecord()) return schema;
        String ref = schema.get$ref();
        Schema<?> record =
                ref == null
                        ? schema
                        : context.getDefinedModels().get(ref.substring(ref.lastIndexOf('/') + 1));
        if (record != null) record.setRequired(alwaysThere(java.getRawClass()));
        return schema;
    }

    private static @Nullable List<String> alwaysThere(Class<?> type) {
        List<String> names =
                Arrays.stream(type.getRecordComponents())
                        .filter(Parts::alwaysThere)
                        .map(RecordComponent::getName)
                        .toList();
        return names.isEmpty() ? null : names;
    }

    private static boolean alwaysThere(RecordComponent part) {
        if (!part.getAnnotatedType().isAnnotationPresent(Nullable.class)) return true;
        // null, and said so
        return part.getName().equals("next") && part.getDeclaringRecord() == ListOf.class
                || part.getName().equals("value");
    }
}
