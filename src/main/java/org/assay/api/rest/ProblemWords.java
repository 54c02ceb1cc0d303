package org.assay.api.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in words what the framework found wrong with a request. */
final class ProblemWords {
    /** Null for what is no fault of the request. */
    @Nullable ProblemBody of(Exception exception, HttpServletResponse response) {
        return switch (exception) {
            case HttpMessageNotReadableException unreadable -> Unreadable.problem(unreadable);
            case HttpRequestMethodNotSupportedException method -> {
                String allowed = String.join(", ", allowed(method));
                response.setHeader("Allow", allowed);
                yield problem(
                        405,
                        "There is no %s here; there is %s.".formatted(method.getMethod(), allowed));
            }
            case HttpMediaTypeNotSupportedException type ->
                    problem(
                            415,
                            "Send the body as %s.".formatted(types(type.getSupportedMediaTypes())));
            case HttpMediaTypeNotAcceptableException type ->
                    problem(
                            406,
                            "This is given as %s only."
                                    .formatted(types(type.getSupportedMediaTypes())));
            case MaxUploadSizeExceededException _ -> ofStatus(413);
            case MissingServletRequestPartException part ->
                    wrong(
                            part.getRequestPartName(),
                            "The part “%s” is missing.".formatted(part.getRequestPartName()));
            case MissingServletRequestParameterException parameter ->
                    wrong(
                            parameter.getParameterName(),
                            "The parameter “%s” is missing."
                                    .formatted(parameter.getParameterName()));
            case MissingRequestValueException _ -> ofStatus(400);
            case MultipartException _ ->
                    problem(
                            400,
                            "The body is no complete multipart form. Send the file as multipart/form-data.");
            case MethodArgumentTypeMismatchException type ->
                    wrong(
                            type.getName(),
                            "“%s” is no value for %s.".formatted(type.getValue(), type.getName()));
            case ErrorResponse known when known.getStatusCode().is4xxClientError() ->
                    ofStatus(known.getStatusCode().value());
            default -> null;
        };
    }

    static ProblemBody ofStatus(int status) {
        return problem(
                status,
                switch (status) {
                    case 403 ->
                            "Your key may see this, but not do this. Ask for a key with the right, made by somebody who has it.";
                    case 404 ->
                            "There is nothing at this address for your key. Check the address and the ids in it.";
                    case 413 -> "The request is too large.";
                    case 421 ->
                            "This came over HTTP, for all on the way to read, your key too: have it replaced. Send it to the https address.";
                    case 429 ->
                            "You asked for more than your share just now. Try again after the seconds in Retry-After. Files that are made for you count for twenty calls; ask for few of them at once.";
                    case 500 ->
                            "Something went wrong on our side. Nothing was changed. Try again, and tell the operator the reference.";
                    case 503 ->
                            "The service's database does not answer just now. If you sent a change, it may or may not have been made: read it again, or send it with an Idempotency-Key. Try again after the seconds in Retry-After.";
                    default -> "The request could not be understood.";
                });
    }

    private static ProblemBody problem(int status, String detail) {
        return ProblemBody.of(status, title(status), detail, List.of());
    }

    private static ProblemBody wrong(String name, String message) {
        return ProblemBody.of(
                400, title(400), message, List.of(new ProblemBody.Fault(name, message)));
    }

    private static String title(int status) {
        return switch (status) {
            case 403 -> "Not allowed";
            case 404 -> "Not found";
            case 413 -> "Too large";
            case 421 -> "Sent without encryption";
            case 429 -> "Too much at once";
            case 500 -> "Failed";
            case 503 -> "Not available just now";
            default -> {
                HttpStatus known = HttpStatus.resolve(status);
                yield known == null ? "Refused" : known.getReasonPhrase();
            }
        };
    }

    private static String[] allowed(HttpRequestMethodNotSupportedException method) {
        String[] supported = method.getSupportedMethods();
        return supported == null ? new String[0] : supported;
    }

    private static String types(List<MediaType> types) {
        return types.stream()
                .map(type -> type.getType() + "/" + type.getSubtype())
                .filter(type -> !type.contains("*"))
                .distinct()
                .collect(Collectors.joining(" or "));
    }
}
