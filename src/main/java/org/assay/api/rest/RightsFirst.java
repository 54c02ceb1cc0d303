package org.assay.api.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.NotFound;
import org.assay.kernel.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets nobody hear what is wrong with a request who may not make it. Use cases ask for rights first
 * anyway; this is for requests that never came as far.
 */
@Component
class RightsFirst {
    /** What is said of a request before its use case is asked. */
    private static final Set<Integer> BEFORE = Set.of(400, 413, 422);

    /** Rights that are about no organisation's things; the door has asked for them already. */
    private static final Set<Right> ASKED =
            Set.of(
                    Right.OWN_ACCOUNT,
                    Right.RUN_SERVICE,
                    Right.PUBLISH_EDITIONS,
                    Right.PUBLISH_OVERLAYS);

    private final ObjectProvider<Threshold> thresholds;

    RightsFirst(ObjectProvider<Threshold> thresholds) {
        this.thresholds = thresholds;
    }

    /** The problem as this caller may hear it. */
    ProblemBody heard(ProblemBody problem, HttpServletRequest request, @Nullable Object handler) {
        if (!BEFORE.contains(problem.status()) || !(handler instanceof HandlerMethod door))
            return problem;
        Allow lock = door.getMethodAnnotation(Allow.class);
        if (lock == null || !(request.getAttribute(Actor.class.getName()) instanceof Actor actor))
            return problem;
        try {
            for (Right right : lock.value()) {
                if (!ASKED.contains(right)) ask(actor, right, request);
            }
            return problem;
        } catch (NotFound _) {
            return ProblemWords.ofStatus(404);
        } catch (NotAllowed _) {
            return ProblemWords.ofStatus(403);
        }
    }

    private void ask(Actor actor, Right right, HttpServletRequest request) {
        if (!(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> named)) return;
        thresholds.forEach(threshold -> {
            if (named.get(threshold.variable()) instanceof String id)
                threshold.require(actor, right, id);
        });
    }
}
