package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.assay.assessment.Confirmations.Confirmed;
import org.assay.form.Typed;
import org.assay.framework.Item;
import org.assay.kernel.Actor;
import org.assay.kernel.Scope;
import org.assay.support.CareHomes;
import org.assay.support.CareHomes.Home;
import org.assay.support.HouseUnderTest;
import org.assay.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Homes that say the same in different orders come to the same. */
@HouseUnderTest
class OrderOfAnswersTest {
    private final CareHomes homes;
    private final Assessments assessments;
    private final Confirmations confirmations;

    OrderOfAnswersTest(CareHomes homes, Assessments assessments, Confirmations confirmations) {
        this.homes = homes;
        this.assessments = assessments;
        this.confirmations = confirmations;
    }

    @BeforeEach
    void inTheYearOfTheEdition() {
        TestClock.standAt(Instant.parse("2020-02-14T12:30:00Z"));
    }

    @AfterEach
    void runOn() {
        TestClock.reset();
    }

    @Test
    void theOrderOfSavesDoesNotMatter() {
        List<Item> inOrder = answered();
        List<Item> backwards = new ArrayList<>(inOrder);
        Collections.reverse(backwards);
        List<Item> mixed = new ArrayList<>(inOrder);
        Collections.shuffle(mixed, new Random(7));

        Assessed first = filled(inOrder);
        assertThat(first.evaluation().mandatory().complete()).isGreaterThan(20);
        assertThat(first.evaluation().mandatory().answered()).as("91% is too little").isPositive();
        assertThat(first.assessment().standing("1.1").confirmed()).isTrue();
        for (List<Item> order : List.of(backwards, mixed)) {
            Assessed other = filled(order);
            assertThat(states(other)).isEqualTo(states(first));
            assertThat(other.evaluation().level()).isEqualTo(first.evaluation().level());
            assertThat(other.evaluation().reached()).isEqualTo(first.evaluation().reached());
        }
    }

    /** All that can be typed; documents stay open. */
    private List<Item> answered() {
        Home home = homes.home("Larkfield House");
        return find(home, homes.begin(home)).outline().items().stream()
                .filter(item -> typed(item) != null)
                .toList();
    }

    /** Each answer is tried out first, as people do, and its standard confirmed once it can be. */
    private Assessed filled(List<Item> order) {
        Home home = homes.home("Larkfield House");
        Actor actor = home.administrator();
        AssessmentId id = homes.begin(home);
        for (Item item : order) {
            Typed typed = typed(item);
            homes.save(actor, id, item.ref(), typed, "At first.", 0, true);
            homes.save(actor, id, item.ref(), typed, "", 1, false);
        }
        Confirmed confirmed = Scope.of(actor).call(() -> confirmations.confirm(actor, id, "1.1"));
        assertThat(confirmed).isInstanceOf(Confirmed.Done.class);
        return find(home, id);
    }

    private static Typed typed(Item item) {
        return switch (item.type()) {
            case TICK -> Typed.of("true");
            case DATE -> Typed.date("12", "09", "2019");
            case TEXT -> Typed.of("As it should be.");
            case NUMBER -> Typed.of("0");
            case PERCENTAGE -> Typed.of("91");
            case CHOICE, CHOICES, RATING -> Typed.of(item.question().options().getFirst().id());
            case DOCUMENT -> null;
        };
    }

    private static Map<String, ItemState> states(Assessed assessed) {
        var states = new TreeMap<String, ItemState>();
        assessed.evaluation().standards().stream()
                .flatMap(standard -> standard.requirements().stream())
                .flatMap(requirement -> requirement.items().stream())
                .forEach(item -> states.put(item.ref(), item.state()));
        return states;
    }

    private Assessed find(Home home, AssessmentId id) {
        Actor actor = home.administrator();
        return Scope.of(actor).call(() -> assessments.find(actor, id));
    }
}
