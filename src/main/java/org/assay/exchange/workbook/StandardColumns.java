package org.assay.exchange.workbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assay.form.Question;
import org.assay.framework.Item;
import org.assay.framework.Plan;
import org.assay.framework.Rating;
import org.assay.framework.Requirement;
import org.assay.framework.Scale;
import org.assay.framework.Standard;

/**
 * Which columns the sheet of a standard has.
 *
 * @param before whether ratings of the edition before have a column
 * @param ratings those that its requirements can have, each with a column for what it means
 * @param asks what ratings ask, by the names of packs
 * @param fields of the action that a rating asks for
 */
record StandardColumns(
        boolean before, List<Rating> ratings, Map<String, Question> asks, List<Plan.Field> fields) {
    static final int REF = 0;
    static final int STATEMENT = 1;
    static final int RATING = 2;

    static StandardColumns of(Standard standard, Ground ground) {
        var ratings = new LinkedHashMap<String, Rating>();
        standard.requirements().stream()
                .map(Requirement::scale)
                .filter(Objects::nonNull)
                .map(Scale::ratings)
                .flatMap(List::stream)
                .forEach(rating -> ratings.putIfAbsent(rating.id(), rating));
        var asks = new LinkedHashMap<String, Question>();
        Stream.concat(
                        standard.requirements().stream().flatMap(each -> each.items().stream()),
                        standard.declaring().stream())
                .filter(item -> item.asked() != null && Values.fits(item.question()))
                .forEach(item -> asks.putIfAbsent(name(item), item.question()));
        boolean actions = ratings.values().stream().anyMatch(Rating::asksAction);
        return new StandardColumns(
                ground.anyBefore(),
                new ArrayList<>(ratings.values()),
                asks,
                actions ? ground.fields() : List.of());
    }

    /** The ask's name: what follows the last slash of its ref. */
    static String name(Item item) {
        return item.ref().substring(item.ref().lastIndexOf('/') + 1);
    }

    int lastTime() {
        return RATING + 1;
    }

    int meaning(int rating) {
        return RATING + 1 + (before ? 1 : 0) + rating;
    }

    /** The last of the columns over which an answer to a plain question stretches. */
    int wide() {
        return meaning(ratings.size()) - 1;
    }

    int ask(String name) {
        return meaning(ratings.size()) + List.copyOf(asks.keySet()).indexOf(name);
    }

    int field(int number) {
        return meaning(ratings.size()) + asks.size() + number;
    }

    int open() {
        return field(fields.size());
    }
}
