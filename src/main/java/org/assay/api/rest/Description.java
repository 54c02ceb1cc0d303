package org.assay.api.rest;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.mail.BaseUrl;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What the description of the API says before it comes to the operations. */
@Configuration
class Description {
    static final String BEARER = "key";

    private static final String TEXT =
            """
            Everything that the pages of Assay do, for other programs, by the same rules.

            - Send an API key as `Authorization: Bearer KEY`. A key can do at most what its person can. What a key may not see is not found.
            - JSON in UTF-8; times in RFC 3339 (UTC), dates `yyyy-mm-dd`. Fields that are not known are refused.
            - Errors are problems (RFC 9457, `application/problem+json`) with `errors`: `pointer` and `message` for each thing that is wrong.
            - Lists come in parts: `limit` (1 to 200, usually 50) and `after`, which takes the `next` of the part before.
            - Entries and profiles have a version, their `ETag`. Send it back as `If-Match` when you change them. When somebody else was \
            faster the answer is 412 with both: `mine` and `theirs`.
            - A POST with an `Idempotency-Key` is done once: sent again by the same person within 24 hours it gets the same answer. A refused \
            request leaves the key free.
            """;

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Actor.class, Once.class, Paging.class, IfMatch.class)
                .replaceWithSchema(JsonNode.class, anything());
    }

    @Bean
    OpenAPI described(BaseUrl site) {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Assay")
                                .version("1")
                                .description(TEXT)
                                .contact(
                                        new Contact()
                                                .name("The operator of this Assay")
                                                .url(site.to("/help")))
                                .license(
                                        new License()
                                                .name("Apache-2.0")
                                                .url(
                                                        "https://www.apache.org/licenses/LICENSE-2.0")))
                .servers(List.of(new Server().url(site.to("")).description("This Assay")))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        BEARER,
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("bearer")
                                                .description(
                                                        "An API key, made on one's account page or with POST /api/v1/keys.")));
    }

    private static Schema<?> anything() {
        var types =
                new LinkedHashSet<>(
                        List.of("string", "number", "boolean", "array", "object", "null"));
        Schema<?> anything = new JsonSchema().types(types);
        anything.setItems(new JsonSchema().types(Set.of("string")));
        return anything;
    }
}
