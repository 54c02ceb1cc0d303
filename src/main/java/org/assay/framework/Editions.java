package org.assay.framework;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assay.framework.JdbcEditions.Key;
import org.assay.framework.JdbcEditions.Pack;
import org.assay.kernel.Actor;
import org.assay.kernel.Change;
import org.assay.kernel.NotAllowed;
import org.assay.kernel.PersonId;
import org.assay.kernel.Right;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisation;
import org.assay.organisation.OrganisationTypes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The editions there are: those that come with Assay and those an authority has published. They are
 * checked once and kept ready; one that another node or the command line has added is found too.
 */
@Service
public class Editions {
    private static final Logger LOG = LoggerFactory.getLogger(Editions.class);

    /** By title; of one framework the real editions before the examples, the newest first. */
    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::title)
                    .thenComparing(Edition::framework)
                    .thenComparing(Edition::example)
                    .thenComparing(each -> each.period().from(), Comparator.reverseOrder());

    private final JdbcEditions rows;
    private final PackReader reader;
    private final Publishers publishers;
    private final OwnArea ownArea;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Key, Edition> ready = new ConcurrentHashMap<>();

    Editions(
            JdbcEditions rows,
            OrganisationTypes types,
            Publishers publishers,
            OwnArea ownArea,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.reader = new PackReader(types.all());
        this.publishers = publishers;
        this.ownArea = ownArea;
        this.events = events;
        this.clock = clock;
        ShippedPack.all().forEach(this::ship);
        look();
    }

    /** An edition, also one that was added elsewhere since. */
    public Optional<Edition> find(String framework, String edition) {
        Key key = new Key(framework, edition);
        Edition known = ready.get(key);
        return known != null ? Optional.of(known) : rows.pack(key).flatMap(pack -> keep(key, pack));
    }

    /** All of them, by title, the newest first. */
    public List<Edition> all() {
        look();
        return known();
    }

    /** The newest edition of a framework; an example only where there is nothing else. */
    public Optional<Edition> latestOf(String framework) {
        return all().stream()
                .filter(each -> each.framework().equals(framework))
                .min(Comparator.comparing(Edition::example));
    }

    /**
     * Which editions there are, as SQL for a room that asks it together with its own: a query of
     * one JSON value. {@link #look(String)} reads it.
     */
    String names() {
        return JdbcEditions.NAMES;
    }

    /** Those that were added elsewhere since are found, among these names. */
    void look(String names) {
        look(rows.keys(names));
    }

    /**
     * Checks a pack and publishes its edition, for good. Only the framework's own authority may, of
     * a new framework the one that the pack names; what is laid over an edition, only the board
     * that it is named after, for groups that it speaks for.
     *
     * @param file the pack's name, for the problems
     */
    @Transactional
    public Publishing publish(Actor actor, String file, String yaml) {
        actor.require(Right.PUBLISH_OVERLAYS);
        return publishAs(actor.person(), file, yaml, edition -> hinders(actor, edition, file));
    }

    /** As {@link #publish(Actor, String, String)}, and publishes nothing. */
    public Checked check(Actor actor, String file, String yaml) {
        actor.require(Right.PUBLISH_OVERLAYS);
        return switch (reader.read(file, yaml, this::find)) {
            case Read.Rejected(List<PackProblem> problems) -> new Checked.Rejected(problems);
            case Read.Pack(Edition edition) -> {
                List<PackProblem> problems = hinders(actor, edition, file);
                if (!problems.isEmpty()) yield new Checked.Rejected(problems);
                yield find(edition.framework(), edition.edition())
                        .<Checked>map(Checked.AlreadyPublished::new)
                        .orElseGet(() -> new Checked.Ready(edition, sinceBase(edition)));
            }
        };
    }

    /**
     * What keeps a board from laying it over an area that is not its own; nobody else may at all.
     */
    private List<PackProblem> hinders(Actor actor, Edition edition, String file) {
        Organisation publisher =
                publishers
                        .of(actor, edition, this::all)
                        .orElseThrow(() -> new NotAllowed(Right.PUBLISH_EDITIONS));
        List<PackProblem> outside = ownArea.problems(edition, publisher, file);
        boolean there =
                !outside.isEmpty() && find(edition.framework(), edition.edition()).isPresent();
        return there ? List.of() : outside;
    }

    private Optional<Changes> sinceBase(Edition edition) {
        return edition.base()
                .flatMap(base -> find(edition.framework(), base))
                .map(base -> Changes.of(edition, base));
    }

    /**
     * For the command line, whose user has the server itself: needs a scope with the pass {@code
     * operator}.
     */
    @Transactional
    public Publishing publish(String file, String yaml) {
        if (!Scope.current().pass().equals("operator")) {
            throw new NotAllowed(Right.PUBLISH_EDITIONS);
        }
        return publishAs(null, file, yaml, edition -> List.of());
    }

    /** What an edition changes since the one that it repeats; empty for a first one. */
    public Optional<Changes> changes(Edition edition) {
        return Lineage.of(edition)
                .repeats(name -> find(edition.framework(), name))
                .map(before -> Changes.of(edition, before));
    }

    /** Those that are ready, without looking for others. */
    List<Edition> known() {
        return ready.values().stream().sorted(ORDER).toList();
    }

    private Publishing publishAs(
            @Nullable PersonId person,
            String file,
            String yaml,
            Function<Edition, List<PackProblem>> hinders) {
        return switch (reader.read(file, yaml, this::find)) {
            case Read.Rejected(List<PackProblem> problems) -> new Publishing.Rejected(problems);
            case Read.Pack(Edition edition) -> {
                List<PackProblem> problems = hinders.apply(edition);
                yield problems.isEmpty()
                        ? publish(person, edition)
                        : new Publishing.Rejected(problems);
            }
        };
    }

    private Publishing publish(@Nullable PersonId person, Edition edition) {
        if (!rows.publish(edition, bases(edition), clock.instant()))
            return new Publishing.AlreadyPublished(
                    find(edition.framework(), edition.edition()).orElse(edition));
        events.publishEvent(
                new Change(
                        null,
                        person,
                        "edition.published",
                        "framework/" + edition,
                        null,
                        edition.sha256(),
                        false));
        find(edition.framework(), edition.edition()); // so that the profile asks what it asks
        TransactionSynchronizationManager.registerSynchronization(new Unless(Key.of(edition)));
        return new Publishing.Published(edition);
    }

    /** What did not come true is not kept ready. */
    private final class Unless implements TransactionSynchronization {
        private final Key key;

        private Unless(Key key) {
            this.key = key;
        }

        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_COMMITTED) ready.remove(key);
        }
    }

    private void ship(ShippedPack pack) {
        switch (reader.again(pack.file(), pack.yaml(), this::find)) {
            case Read.Pack(Edition edition) -> {
                rows.ship(edition, clock.instant());
                Key key = Key.of(edition);
                boolean same = rows.pack(key).map(Pack::yaml).equals(Optional.of(edition.yaml()));
                if (same) ready.put(key, edition);
            }
            case Read.Rejected(List<PackProblem> problems) ->
                    throw new IllegalStateException(
                            "A pack that comes with Assay is wrong: " + problems);
        }
    }

    private void look() {
        look(rows.keys());
    }

    private void look(List<Key> keys) {
        for (Key key : keys) find(key.framework(), key.edition());
    }

    /** The packs that it stands on now, the nearest first. */
    private List<String> bases(Edition edition) {
        Optional<Edition> base = edition.base().flatMap(name -> find(edition.framework(), name));
        if (base.isEmpty()) return List.of();
        List<String> below =
                rows.pack(Key.of(base.get()))
                        .map(Pack::bases)
                        .filter(bases -> !bases.isEmpty())
                        .orElseGet(() -> bases(base.get()));
        return Stream.concat(Stream.of(base.get().yaml()), below.stream()).toList();
    }

    /** A published edition stands on what it was published on, whatever that says since. */
    private PackReader.Bases standing(List<String> bases) {
        if (bases.isEmpty()) return this::find;
        var below = standing(bases.subList(1, bases.size()));
        return (framework, edition) ->
                reader.again(framework + "/" + edition, bases.getFirst(), below)
                                instanceof Read.Pack(Edition base)
                        ? Optional.of(base)
                        : Optional.empty();
    }

    private Optional<Edition> keep(Key key, Pack pack) {
        return switch (reader.again(key.toString(), pack.yaml(), standing(pack.bases()))) {
            case Read.Pack(Edition edition) -> {
                Edition first = ready.putIfAbsent(key, edition);
                yield Optional.of(first == null ? edition : first);
            }
            case Read.Rejected(List<PackProblem> problems) -> {
                LOG.warn("The stored edition {} cannot be used: {}", key, problems);
                yield Optional.empty();
            }
        };
    }
}
