package org.assay.api.rest;

import java.util.List;
import java.util.function.UnaryOperator;
import org.assay.kernel.Problem;
import tools.jackson.databind.JsonNode;

/** A request that is answered with a problem; whatever it began is undone. */
public class Refused extends RuntimeException {
    private final ProblemBody problem;

    private Refused(ProblemBody problem) {
        super(problem.title(), null, false, false);
        this.problem = problem;
    }

    ProblemBody problem() {
        return problem;
    }

    private static Refused of(
            int status, String title, String detail, List<ProblemBody.Fault> errors) {
        return new Refused(ProblemBody.of(status, title, detail, errors));
    }

    /** A parameter or header that cannot be read. */
    public static Refused badParameter(String name, String message) {
        return of(400, "Bad request", message, List.of(new ProblemBody.Fault(name, message)));
    }

    public static Refused conflict(String detail) {
        return of(409, "Not possible now", detail, List.of());
    }

    public static Refused conflict(String detail, List<ProblemBody.Fault> errors) {
        return of(409, "Not possible now", detail, errors);
    }

    /** The thing has moved on since the caller read it. */
    public static Refused movedOn(JsonNode mine, JsonNode theirs) {
        String detail =
                "Somebody else changed this since you read it. Nothing was changed. Choose between mine and theirs,"
                        + " and send it again with If-Match set to the version in theirs.";
        var plain = ProblemBody.of(412, "Changed in between", detail, List.of());
        return new Refused(
                new ProblemBody(
                        plain.type(),
                        plain.title(),
                        plain.status(),
                        detail,
                        List.of(),
                        null,
                        mine,
                        theirs));
    }

    public static Refused versionNeeded() {
        return of(
                428,
                "Version needed",
                "This was changed before. Read it first, and send its ETag back as If-Match.",
                List.of());
    }

    public static Refused tooMany(long seconds) {
        return of(
                429,
                "Too many attempts",
                "Wait %d seconds and try again.".formatted(seconds),
                List.of());
    }

    public static Refused wrong(List<ProblemBody.Fault> errors) {
        return of(
                422,
                "Some of this cannot be taken",
                "Nothing was changed. Correct what is listed and send it again.",
                errors);
    }

    public static Refused wrong(String pointer, String message) {
        return wrong(List.of(new ProblemBody.Fault(pointer, message)));
    }

    /** Problems of a use case, whose fields are those of the body. */
    public static Refused invalid(List<Problem> problems) {
        return invalid(problems, field -> "/" + field);
    }

    /**
     * @param pointers says where in the body a field is
     */
    public static Refused invalid(List<Problem> problems, UnaryOperator<String> pointers) {
        return wrong(faults(problems, pointers));
    }

    public static List<ProblemBody.Fault> faults(
            List<Problem> problems, UnaryOperator<String> pointers) {
        return problems.stream()
                .map(problem ->
                        new ProblemBody.Fault(
                                problem.field().isEmpty() ? "" : pointers.apply(problem.field()),
                                problem.message()))
                .toList();
    }
}
