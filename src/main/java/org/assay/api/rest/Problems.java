package org.assay.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.assay.api.rest.ProblemBody.Fault;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Problem;
import org.assay.kernel.TooMuch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers whatever goes wrong under {@code /api} with a problem; never with a page or a stack
 * trace.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Problems implements HandlerExceptionResolver {
    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json;
    private final ProblemWords words;
    private final RightsFirst rights;

    Problems(JsonMapper json, RightsFirst rights) {
        this.json = json;
        this.words = new ProblemWords();
        this.rights = rights;
    }

    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (!isApi(request.getRequestURI())) return null;
        if (response.isCommitted())
            return new ModelAndView(); // the answer broke off; the connection ends
        if (exception instanceof Replayed replayed) {
            replay(replayed.answer(), response);
        } else {
            ProblemBody problem = problem(exception, request, response);
            ProblemBody heard = rights.heard(problem, request, handler);
            List<String> wrong = heard.errors().stream().map(Fault::pointer).toList();
            if (!wrong.isEmpty()) request.setAttribute(Problem.FIELDS, wrong);
            write(heard, response);
        }
        return new ModelAndView();
    }

    private ProblemBody problem(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        return switch (exception) {
            case Refused refused -> refused.problem();
            case NotFound _ -> ProblemWords.ofStatus(404);
            case TooMuch share -> tooMuch(share, response);
            case NotAllowed refusal -> refused(refusal, request);
            default -> {
                ProblemBody known = words.of(exception, response);
                yield known == null ? failure(exception, request) : known;
            }
        };
    }

    private static ProblemBody tooMuch(TooMuch share, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(share.seconds()));
        return ProblemWords.ofStatus(429);
    }

    private static ProblemBody refused(NotAllowed refusal, HttpServletRequest request) {
        log.info(
                "Refused: {} lacks {} for {} {}",
                Actor.logged(request.getAttribute(Actor.class.getName())),
                refusal.right(),
                request.getMethod(),
                request.getRequestURI());
        return ProblemWords.ofStatus(403);
    }

    private static ProblemBody failure(Exception exception, HttpServletRequest request) {
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                request.getRequestURI(),
                reference,
                exception);
        var plain = ProblemWords.ofStatus(500);
        return new ProblemBody(
                plain.type(),
                plain.title(),
                500,
                plain.detail(),
                plain.errors(),
                reference,
                null,
                null);
    }

    void write(ProblemBody problem, HttpServletResponse response) {
        send(
                problem.status(),
                "application/problem+json",
                json.writeValueAsString(problem),
                response);
    }

    private static void replay(Replayed.KeptAnswer answer, HttpServletResponse response) {
        String location = answer.location();
        if (location != null) response.setHeader("Location", location);
        String body = answer.json();
        send(answer.status(), "application/json", body == null ? "" : body, response);
    }

    private static void send(int status, String type, String body, HttpServletResponse response) {
        try {
            response.resetBuffer();
            response.setStatus(status);
            response.setContentType(type);
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
