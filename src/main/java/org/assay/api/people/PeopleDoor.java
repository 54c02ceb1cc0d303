package org.assay.api.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.assay.account.Colleagues;
import org.assay.api.people.PersonBody.RoleGiven;
import org.assay.api.rest.ListOf;
import org.assay.api.rest.Once;
import org.assay.api.rest.Paging;
import org.assay.kernel.Actor;
import org.assay.kernel.Allow;
import org.assay.kernel.NotFound;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The people of an organisation, for its Administrators. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}/people")
@Tag(name = "People", description = "Who belongs to an organisation, is invited, or asks to join.")
class PeopleDoor {
    private final Colleagues colleagues;

    PeopleDoor(Colleagues colleagues) {
        this.colleagues = colleagues;
    }

    @Allow(Right.MANAGE_PEOPLE)
    @GetMapping
    @Operation(
            summary = "List people",
            description = "Those who belong to the organisation and those who ask to, by name.")
    ListOf<PersonBody> listPeople(Actor actor, @PathVariable String organisation, Paging paging) {
        return paging.of(
                colleagues.list(actor, OrganisationId.of(organisation)).stream()
                        .map(PersonBody::of)
                        .toList(),
                PersonBody::cursor);
    }

    @Allow(Right.MANAGE_PEOPLE)
    @PutMapping("/{person}/role")
    @Operation(
            summary = "Change somebody's role",
            description = "The last Administrator stays Administrator.")
    @ApiResponse(responseCode = "200", description = "Done.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", description = "It is the last Administrator.")
    PersonBody changeRole(
            Actor actor,
            @PathVariable String organisation,
            @PathVariable String person,
            @RequestBody RoleGiven given) {
        OrganisationId id = OrganisationId.of(organisation);
        PersonId who = PersonId.of(person);
        Roles.done(colleagues.changeRole(actor, id, who, Roles.read(given.role())));
        return read(actor, id, who);
    }

    @Allow(Right.MANAGE_PEOPLE)
    @DeleteMapping("/{person}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End somebody's membership",
            description = "They keep their account, and the history keeps their name.")
    @ApiResponse(responseCode = "409", description = "It is the last Administrator.")
    void endMembership(
            Actor actor, @PathVariable String organisation, @PathVariable String person) {
        Roles.done(colleagues.end(actor, OrganisationId.of(organisation), PersonId.of(person)));
    }

    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/{person}/acceptance")
    @Operation(
            summary = "Let somebody in who asks to join",
            description = "With the role that they get. They are told by mail.")
    ResponseEntity<PersonBody> acceptRequest(
            Actor actor,
            @PathVariable String organisation,
            @PathVariable String person,
            @RequestBody RoleGiven given,
            Once once) {
        OrganisationId id = OrganisationId.of(organisation);
        PersonId who = PersonId.of(person);
        return once.answer(
                given,
                () -> {
                    Roles.done(colleagues.accept(actor, id, who, Roles.read(given.role())));
                    return ResponseEntity.ok(read(actor, id, who));
                });
    }

    @Allow(Right.MANAGE_PEOPLE)
    @PostMapping("/{person}/refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Turn down somebody who asks to join",
            description = "They are told by mail.")
    ResponseEntity<Void> declineRequest(
            Actor actor,
            @PathVariable String organisation,
            @PathVariable String person,
            Once once) {
        return once.answer(
                "",
                () -> {
                    Roles.done(
                            colleagues.decline(
                                    actor, OrganisationId.of(organisation), PersonId.of(person)));
                    return ResponseEntity.noContent().build();
                });
    }

    private PersonBody read(Actor actor, OrganisationId organisation, PersonId person) {
        return colleagues.list(actor, organisation).stream()
                .filter(membership -> membership.person().equals(person))
                .findFirst()
                .map(PersonBody::of)
                .orElseThrow(NotFound::new);
    }
}
