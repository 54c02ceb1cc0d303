package org.assay.web.publication;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.assessment.Assessed;
import org.assay.assessment.Evaluation;
import org.assay.assessment.ItemProgress;
import org.assay.assessment.LevelAhead;
import org.assay.framework.Deadline;
import org.assay.framework.Level;
import org.assay.framework.Requirement;
import org.assay.kernel.NotFound;
import org.assay.publication.Publication;
import org.assay.publication.Publishing;
import org.assay.publication.Seen;
import org.assay.web.layout.Say;

/**
 * What stands on the page before publishing.
 *
 * @param token names this wish to publish, so that a second click publishes nothing twice
 * @param deadline the edition's last day for publishing; empty when there is none
 */
public record PublishView(
        Publishing.Check check, String token, boolean mayPublish, String deadline) {
    /** Something to do, with where to do it. */
    public record Missing(String ref, String what, String why, String place) {}

    /** A level above the present one and all that stands in its way. */
    public record Ahead(
            Level level, List<Missing> items, List<Missing> toConfirm, List<String> besides) {
        public int count() {
            return items.size() + toConfirm.size() + besides.size();
        }
    }

    static PublishView of(Publishing.Check check, String token, boolean mayPublish) {
        return new PublishView(
                check,
                token,
                mayPublish,
                check.assessed().edition().due().map(Deadline::on).map(Say::day).orElse(""));
    }

    /** Goes with the button, so that what is published is what was seen. */
    public Seen seen() {
        return Seen.of(assessed());
    }

    public Assessed assessed() {
        return check.assessed();
    }

    public Evaluation evaluation() {
        return assessed().evaluation();
    }

    public Level level() {
        return evaluation().level();
    }

    public String base() {
        return "/assessments/" + assessed().assessment().id();
    }

    public Optional<Publication> last() {
        return check.before().stream().findFirst();
    }

    /** The higher levels, the nearest first. */
    public List<Ahead> ahead() {
        return evaluation().ahead().stream().map(this::ahead).toList();
    }

    public String levelLabel(Publication publication) {
        return assessed()
                .edition()
                .level(publication.level())
                .map(Level::label)
                .orElse(publication.level());
    }

    private Ahead ahead(LevelAhead ahead) {
        return new Ahead(
                ahead.level(),
                Stream.concat(
                                ahead.items().stream().map(this::missing),
                                ahead.gaps().stream().map(this::gap))
                        .toList(),
                ahead.toConfirm().stream().map(this::missing).toList(),
                ahead.besides());
    }

    private Missing missing(ItemProgress item) {
        return new Missing(
                item.ref(),
                item.item().ask(),
                item.reason(),
                "%s?item=%s#item-%s"
                        .formatted(standard(item.ref()), item.ref(), Say.anchor(item.ref())));
    }

    /** What a rating asks for and nobody has told yet. */
    private Missing gap(org.assay.assessment.Missing gap) {
        return new Missing(
                gap.ref(),
                gap.sentence(),
                "",
                "%s?item=%s#item-%s"
                        .formatted(standard(gap.ref()), gap.ref(), Say.anchor(gap.ref())));
    }

    private Missing missing(Requirement requirement) {
        return new Missing(
                requirement.ref(),
                requirement.title(),
                "Not confirmed yet.",
                standard(requirement.ref()) + "#requirement-" + Say.anchor(requirement.ref()));
    }

    private String standard(String part) {
        return base()
                + "/standards/"
                + assessed()
                        .outline()
                        .standardOf(part)
                        .or(() -> assessed().outline().standard(part))
                        .orElseThrow(NotFound::new)
                        .ref();
    }
}
