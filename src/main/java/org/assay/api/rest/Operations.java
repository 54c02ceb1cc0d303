package org.assay.api.rest;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.kernel.Allow;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Describes what all doors of a kind have in common: parameters, headers, who may pass, what can go
 * wrong.
 */
@Component
class Operations implements GlobalOperationCustomizer {
    private static final Map<String, String[]> IN_PATH =
            Map.ofEntries(
                    Map.entry("organisation", id("Id of the organisation.")),
                    Map.entry("assessment", id("Id of the assessment.")),
                    Map.entry("document", id("Id of the document.")),
                    Map.entry("publication", id("Id of the publication.")),
                    Map.entry("person", id("Id of the person.")),
                    Map.entry("invitation", id("Id of the invitation.")),
                    Map.entry("request", id("Id of the request for evidence.")),
                    Map.entry("plan", id("Id of the action plan.")),
                    Map.entry("area", id("Id of the improvement area.")),
                    Map.entry("action", id("Id of the action.")),
                    Map.entry("round", id("Id of the round.")),
                    Map.entry("agency", id("Id of the organisation that is asked.")),
                    Map.entry("key", id("Id of the key, not the key itself.")),
                    Map.entry("claim", id("Id of the claim.")),
                    Map.entry("import", id("Id of the import.")),
                    Map.entry("board", new String[] {"Key of the board.", "hill-board"}),
                    Map.entry("code", new String[] {"ODS code of the organisation.", "09A"}),
                    Map.entry("framework", new String[] {"Key of the framework.", "safe-kitchens"}),
                    Map.entry("edition", new String[] {"Name of the edition.", "2030"}),
                    Map.entry("ref", new String[] {"Ref of the item or requirement.", "1.1.1"}),
                    Map.entry(
                            "part",
                            new String[] {
                                "What follows the ref: what a rating asks for, judgement.",
                                "evidence"
                            }));

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        Set<Class<?>> takes =
                Set.copyOf(
                        Arrays.asList(method.getMethod().getParameterTypes()).stream()
                                .distinct()
                                .toList());
        List<Parameter> parameters =
                operation.getParameters() == null
                        ? new ArrayList<>()
                        : new ArrayList<>(operation.getParameters());
        parameters.forEach(Operations::describe);
        boolean inPath =
                parameters.stream().anyMatch(parameter -> "path".equals(parameter.getIn()));
        boolean first =
                parameters.stream().noneMatch(parameter -> "header".equals(parameter.getIn()));
        if (takes.contains(Paging.class)) addPaging(parameters);
        if (takes.contains(IfMatch.class) && first) parameters.add(ifMatch());
        if (takes.contains(Once.class) && first) parameters.add(idempotencyKey());
        if (!parameters.isEmpty()) operation.setParameters(parameters);
        secure(operation, method);
        responses(operation, method, takes, inPath);
        return operation;
    }

    private static void secure(Operation operation, HandlerMethod method) {
        Allow lock = method.getMethodAnnotation(Allow.class);
        var key = new SecurityRequirement().addList(Description.BEARER);
        if (lock != null) {
            operation.setSecurity(List.of(key));
            String right =
                    Arrays.stream(lock.value())
                            .map(each -> "`" + each.name().toLowerCase(Locale.ROOT) + "`")
                            .collect(Collectors.joining(" or "));
            String said = operation.getDescription();
            if (!said.endsWith("`.")) operation.setDescription(said + " Right: " + right + ".");
        } else if (Arrays.asList(method.getMethod().getParameterTypes())
                .contains(org.assay.kernel.Actor.class)) {
            operation.setSecurity(List.of(new SecurityRequirement(), key));
        } else {
            operation.setSecurity(List.of());
        }
    }

    private static void responses(
            Operation operation, HandlerMethod method, Set<Class<?>> takes, boolean inPath) {
        ApiResponses responses = operation.getResponses();
        boolean body = operation.getRequestBody() != null;
        if (body || asks(operation) || takes.contains(IfMatch.class) || takes.contains(Once.class))
            add(
                    responses,
                    400,
                    "The request cannot be read: a parameter, a header or the JSON is malformed.");
        if (method.hasMethodAnnotation(Allow.class)) {
            add(responses, 401, "No key, or one that is unknown, expired or revoked.");
            add(responses, 403, "The key may see this, but not do this.");
        }
        if (inPath) add(responses, 404, "There is no such thing, or the key may not see it.");
        if (takes.contains(IfMatch.class)) {
            add(
                    responses,
                    412,
                    "It has moved on since that version; both are in the answer as mine and theirs.");
            add(responses, 428, "If-Match is needed here.");
        }
        if (body) {
            add(responses, 413, "The body is too large.");
            add(responses, 415, "The body has another type than this takes.");
        }
        if (body || takes.contains(Once.class))
            add(
                    responses,
                    422,
                    "Something in it cannot be taken; errors say what. Nothing was changed.");
        add(
                responses,
                429,
                "More than a fair share of calls, or of files at once; Retry-After says when to try again.");
        add(responses, 500, "A failure on our side, with a reference for the operator.");
        add(responses, 503, "The database does not answer; Retry-After says when to try again.");
        responses.forEach((status, response) -> {
            if (status.startsWith("4") || status.startsWith("5")) response.setContent(problem());
            else if (takes.contains(IfMatch.class)
                    || method.getMethod().getName().equals("readAction")
                    || method.getMethod().getName().equals("readEntry")
                    || method.getMethod().getName().equals("readProfile"))
                response.addHeaderObject("ETag", tag());
        });
        rename(responses, "200", "Done.");
        rename(responses, "204", "Done; there is nothing more to say.");
    }

    /** Whether something in its address can be malformed. */
    private static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "query".equals(parameter.getIn()));
    }

    private static void rename(ApiResponses responses, String status, String words) {
        ApiResponse response = responses.get(status);
        if (response == null) return;
        if ("204".equals(status)) response.setContent(null);
        if ("OK".equals(response.getDescription())
                || "No Content".equals(response.getDescription())) response.setDescription(words);
    }

    private static void add(ApiResponses responses, int status, String description) {
        String code = Integer.toString(status);
        if (!responses.containsKey(code))
            responses.addApiResponse(code, new ApiResponse().description(description));
    }

    private static Content problem() {
        return new Content()
                .addMediaType(
                        "application/problem+json",
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem")));
    }

    private static Header tag() {
        return new Header()
                .description("The version, for If-Match.")
                .schema(text("\"3\""))
                .example("\"3\"");
    }

    private static void describe(Parameter parameter) {
        @Nullable String[] known = IN_PATH.get(parameter.getName());
        if (!"path".equals(parameter.getIn()) || known == null) return;
        parameter.setDescription(known[0]);
        parameter.setExample(known[1]);
    }

    private static void addPaging(List<Parameter> parameters) {
        var limit = new JsonSchema();
        limit.types(Set.of("integer"));
        limit.setMinimum(BigDecimal.ONE);
        limit.setMaximum(BigDecimal.valueOf(Paging.MOST));
        limit.setDefault(Paging.USUAL);
        parameters.add(
                new Parameter()
                        .in("query")
                        .name("limit")
                        .description("How many at most.")
                        .schema(limit)
                        .example(Paging.USUAL));
        parameters.add(
                new Parameter()
                        .in("query")
                        .name("after")
                        .description("The next of the part before; left out for the beginning.")
                        .schema(text(null))
                        .example("019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e"));
    }

    private static Parameter ifMatch() {
        return new Parameter()
                .in("header")
                .name("If-Match")
                .description("The ETag of the version that was read.")
                .schema(text(null))
                .example("\"3\"");
    }

    private static Parameter idempotencyKey() {
        Schema<?> schema = text(null);
        schema.setMinLength(1);
        schema.setMaxLength(RestArguments.LONGEST_KEY);
        return new Parameter()
                .in("header")
                .name(RestArguments.KEY)
                .description(
                        "Names the request: sent again within 24 hours it is done once and gets the same answer.")
                .schema(schema)
                .example("6f1d2c3e-order-17");
    }

    private static Schema<?> text(@Nullable String example) {
        Schema<?> schema = new JsonSchema();
        schema.setTypes(Set.of("string"));
        if (example != null) schema.setExample(example);
        return schema;
    }

    private static String[] id(String description) {
        return new String[] {description, "019f84c2-6a00-7d3e-9a7b-1b5a3f0c2d4e"};
    }
}
