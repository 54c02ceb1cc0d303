package org.assay.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.organisation.OrganisationTypes;

/** Packs to try things on: the shipped ones, and a small one. */
public final class Packs {
    public static final PackReader READER = new PackReader(new OrganisationTypes().all());

    static final String SMALL =
            """
            pack: 1
            framework: small
            edition: "1"
            title: A small framework
            short: Small
            summary: Just enough.
            authority: nobody
            period: { from: 2019-04-01, to: 2020-03-31 }
            respondents: [care-home, acute]
            deadlines:
              - { id: publish, on: 2020-03-31 }
            visibility: summary
            profile:
              - ref: nhsmail
                ask: Do you use NHSmail?
                type: choice
                options: [{ id: yes, label: "Yes" }, { id: no, label: "No" }]
            key-roles:
              - { id: siro, label: SIRO }
            standards:
              - ref: "1"
                title: Data
                requirements:
                  - ref: "1.1"
                    title: It is safe
                    confirm: true
                    items:
                      - ref: "1.1.1"
                        ask: Is it safe?
                        type: tick
                        mandatory: true
                        critical: true
                        why-critical: It is the law.
                      - ref: "1.1.2"
                        ask: How many know?
                        type: percentage
                        mandatory: true
                        complete-when: "value >= 95.0"
                        needs: 95% or more
                        see: ["1.1.1"]
                      - ref: "1.1.3"
                        ask: Where is it written?
                        type: document
                        ways: [upload]
                        best-practice: true
                        applies: "profile.nhsmail == 'yes'"
                        instead:
                          - when: "organisation.social_care"
                            ask: Where is it written in your home?
            levels:
              - id: best
                label: Best
                mark: star
                when: "mandatory.confirmed && best_practice.complete && profile.nhsmail == 'yes'"
                needs: All of it, and NHSmail.
              - id: good
                label: Good
                mark: check
                when: "mandatory.confirmed"
                needs: All that is mandatory.
              - id: none
                label: None
                mark: warning
                needs: Nothing.
            """;

    private static final Comparator<Path> OVERLAYS_LAST =
            Comparator.comparing((Path file) -> file.toString().contains("+"))
                    .thenComparing(Comparator.naturalOrder());

    private Packs() {}

    /** The shipped editions, each with its base before it. */
    public static List<Edition> shipped() {
        try (Stream<Path> files = Files.walk(Path.of("frameworks"))) {
            List<Edition> all = new java.util.ArrayList<>();
            for (Path file : files.filter(Packs::isPack).sorted(OVERLAYS_LAST).toList())
                all.add(read(Files.readString(file), all));
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Edition small() {
        return read(SMALL, List.of());
    }

    static Edition read(String yaml, List<Edition> bases) {
        return switch (READER.read("pack.yaml", yaml, (f, e) -> find(bases, f, e))) {
            case Read.Pack(Edition edition) -> edition;
            case Read.Rejected(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    static List<PackProblem> problems(String yaml, Edition... bases) {
        return switch (READER.read("pack.yaml", yaml, (f, e) -> find(List.of(bases), f, e))) {
            case Read.Pack _ -> List.of();
            case Read.Rejected(var problems) -> problems;
        };
    }

    private static Optional<Edition> find(List<Edition> bases, String framework, String edition) {
        return bases.stream()
                .filter(base -> base.toString().equals(framework + "/" + edition))
                .findFirst();
    }

    private static boolean isPack(Path file) {
        return file.toString().endsWith(".yaml")
                && !file.getFileName().toString().equals("organisation-types.yaml");
    }
}
