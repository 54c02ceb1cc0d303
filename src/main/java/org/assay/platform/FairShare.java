package org.assay.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.assay.account.Allowance;
import org.assay.account.NetworkPlace;
import org.assay.kernel.Actor;
import org.assay.kernel.TooMuch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Keeps one caller from taking what is there for all: calls of the API are counted, and files that
 * are made when they are asked for (PDF, workbooks, whole lists) count for many, by whichever door.
 * Of those only so many are made at once, by one person and on one node; who comes then waits a
 * little first. A file counts until it was sent, and strangers have half of a node's at most: a few
 * of them who read slowly keep nobody from theirs who is signed in.
 */
@Component
class FairShare implements HandlerInterceptor {
    private static final Logger log = LoggerFactory.getLogger(FairShare.class);
    private static final Pattern FILES =
            Pattern.compile("/(?!openapi)[^/]+\\.(?:pdf|xlsx|csv|json)$|/workbook(?:$|/)");
    private static final Map<String, Boolean> doors = new ConcurrentHashMap<>();
    private static final String HELD = FairShare.class.getName();
    private static final String STRANGER = "somebody at ";
    private static final int CALLS_OF_A_FILE = 20;
    private static final int PERSONS_OWN = 4;
    private final Allowance allowance;
    private final Duration patience;
    private final Semaphore files;
    private final Semaphore ofStrangers;
    private final ConcurrentHashMap<String, Integer> making = new ConcurrentHashMap<>();

    /**
     * @param files how many are made at once on this node
     */
    @Autowired
    FairShare(Allowance allowance, @Value("${assay.limit.files:16}") int files) {
        this(allowance, files, Duration.ofSeconds(10));
    }

    /**
     * @param patience how long somebody waits for their turn
     */
    FairShare(Allowance allowance, int files, Duration patience) {
        this.allowance = allowance;
        this.patience = patience;
        this.files = new Semaphore(Math.max(1, files), true);
        this.ofStrangers = new Semaphore(Math.max(1, files / 2), true);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod)) return true;
        boolean file = makesFile(request);
        if (!file && !ActorFilter.isApi(request)) return true;
        String who = who(request);
        allowance.take(who, file ? CALLS_OF_A_FILE : 1).ifPresent(pause -> refuse(who, pause));
        if (file) hold(who, request);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        if (!(request.getAttribute(HELD) instanceof String who)) return;
        request.removeAttribute(HELD);
        files.release();
        if (isStranger(who)) ofStrangers.release();
        leave(who);
    }

    /** Whether the door makes a file each time, as its address tells. */
    static boolean makesFile(HttpServletRequest request) {
        Object door = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return door != null
                && doors.computeIfAbsent(door.toString(), is -> FILES.matcher(is).find());
    }

    private void hold(String who, HttpServletRequest request) {
        if (making.merge(who, 1, Integer::sum) > PERSONS_OWN) {
            leave(who);
            refuse(who, patience);
        }
        if (!hasTurn(who)) {
            leave(who);
            refuse(who, patience);
        }
        request.setAttribute(HELD, who);
    }

    private boolean hasTurn(String who) {
        if (!isStranger(who)) return waits(files);
        if (!waits(ofStrangers)) return false;
        if (waits(files)) return true;
        ofStrangers.release();
        return false;
    }

    private boolean waits(Semaphore turns) {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void leave(String who) {
        making.computeIfPresent(who, (key, now) -> now > 1 ? now - 1 : null);
    }

    private static void refuse(String who, Duration pause) {
        log.info("More than a fair share: {}", who);
        throw new TooMuch(pause);
    }

    private static String who(HttpServletRequest request) {
        return request.getAttribute(ActorFilter.ACTOR) instanceof Actor actor
                ? "person " + actor.person()
                : STRANGER + NetworkPlace.of(request.getRemoteAddr());
    }

    private static boolean isStranger(String who) {
        return who.startsWith(STRANGER);
    }
}
