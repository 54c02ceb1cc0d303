package org.assay.web.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.assay.kernel.Actor;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.TooMuch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What somebody sees when a page cannot be shown: what happened and where to go on; never a stack
 * trace.
 */
@ControllerAdvice("org.assay.web")
class ErrorPages {
    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound(HttpServletResponse response) {
        return page(404, "", response);
    }

    @ExceptionHandler(NotAllowed.class)
    ModelAndView notAllowed(
            NotAllowed refusal, HttpServletRequest request, HttpServletResponse response) {
        log.info(
                "Refused: {} lacks {} for {} {}",
                Actor.logged(request.getAttribute(Actor.class.getName())),
                refusal.right(),
                request.getMethod(),
                door(request));
        return page(403, "", response);
    }

    @ExceptionHandler(TooMuch.class)
    ModelAndView tooMuch(TooMuch share, HttpServletResponse response) {
        response.setHeader("Retry-After", Long.toString(share.seconds()));
        return page(429, "", response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletResponse response) {
        return page(413, "", response);
    }

    /** No number where the address or a hidden field has one. */
    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    ModelAndView notUnderstood(HttpServletResponse response) {
        return page(400, "", response);
    }

    @ExceptionHandler(Exception.class)
    ModelAndView anythingElse(
            Exception exception, HttpServletRequest request, HttpServletResponse response) {
        if (exception instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            return page(known.getStatusCode().value(), "", response);
        }
        String reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        log.error(
                "{} {} failed, reference {}",
                request.getMethod(),
                door(request),
                reference,
                exception);
        return page(500, reference, response);
    }

    /** Its pattern, such as {@code /password/{token}}: addresses may hold secrets. */
    private static String door(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    }

    static ModelAndView page(int status, String reference, HttpServletResponse response) {
        response.setStatus(status);
        var page = new ModelAndView("layout/error");
        page.addObject("status", status);
        page.addObject("reference", reference);
        return page;
    }
}
