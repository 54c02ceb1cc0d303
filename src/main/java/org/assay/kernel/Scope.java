package org.assay.kernel;

import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whose rows the database may show: the second wall. It is bound where a request or a job enters
 * and told to PostgreSQL at the start of every transaction; without it row level security shows
 * nothing.
 *
 * @param organisations whose rows may be seen and changed
 * @param pass a named grant of the policies, for what no organisation's member does; empty for none
 */
public record Scope(@Nullable PersonId person, Set<OrganisationId> organisations, String pass) {
    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();
    private static final Scope NOBODY = new Scope(null, Set.of(), "");

    public static Scope current() {
        return CURRENT.isBound() ? CURRENT.get() : NOBODY;
    }

    public static Scope of(Actor actor) {
        return new Scope(actor.person(), actor.memberships().keySet(), grant(actor));
    }

    /** An operator's, and that of somebody who follows the returns of others for a board. */
    private static String grant(Actor actor) {
        if (actor.may(Right.RUN_SERVICE)) return "operator";
        return actor.may(Right.SEE_RETURNS) || actor.may(Right.OPEN_ROUNDS) ? "board" : "";
    }

    /**
     * A named grant, for work that is not one organisation's: {@code sign-in}, {@code jobs}, {@code
     * trail}.
     */
    public static Scope pass(String name) {
        return new Scope(null, Set.of(), name);
    }

    /** Runs the work inside this scope; transactions begun there see what it may see. */
    public <T extends @Nullable Object> T call(Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /** The ids as PostgreSQL reads them: joined by commas. */
    public String organisationList() {
        return organisations.stream()
                .map(OrganisationId::toString)
                .collect(Collectors.joining(","));
    }
}
