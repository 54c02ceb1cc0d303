package org.assay.support;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.account.ApiKeys;
import org.assay.kernel.Actor;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Right;
import org.assay.kernel.Role;
import org.assay.kernel.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Makes keys for people, and programs that hold them. */
@TestComponent
public class ApiClients {
    private final ApiKeys keys;
    private final People people;
    private final Environment environment;

    ApiClients(ApiKeys keys, People people, Environment environment) {
        this.keys = keys;
        this.people = people;
        this.environment = environment;
    }

    /** A key of this person with all that they may do. */
    public String key(Actor actor) {
        return key(actor, all(actor), null);
    }

    public String key(Actor actor, Set<Right> rights, @Nullable Duration life) {
        return switch (Scope.of(actor).call(() -> keys.make(actor, "Test", rights, life))) {
            case ApiKeys.Made(String secret) -> secret;
            case ApiKeys.Wrong(var problems) -> throw new AssertionError(problems);
        };
    }

    public ApiClient holding(String key) {
        return new ApiClient(
                environment.getRequiredProperty("local.server.port", Integer.class), key);
    }

    /** A program that acts for this person. */
    public ApiClient of(Actor actor) {
        return holding(key(actor));
    }

    /** A program of somebody new with this role. */
    public ApiClient of(Role role, OrganisationId organisation) {
        return of(people.actor(role, organisation));
    }

    public ApiClient narrowed(Actor actor, Right... rights) {
        return holding(key(actor, Set.of(rights), null));
    }

    public ApiClient nobody() {
        return holding("");
    }

    private static Set<Right> all(Actor actor) {
        return EnumSet.allOf(Right.class).stream().filter(actor::may).collect(Collectors.toSet());
    }
}
