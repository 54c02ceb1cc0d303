package org.assay.form;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.kernel.Ids;
import org.assay.kernel.Problem;

/** Reads what was typed on a page. */
final class TypedReader {
    private static final int MOST_DOCUMENTS = 100;
    private static final Set<AnswerType> SEVERAL =
            EnumSet.of(AnswerType.CHOICES, AnswerType.DOCUMENT);

    private TypedReader() {}

    static Reading read(Question question, Typed typed) {
        List<Problem> unfit =
                Stream.concat(
                                typed.values().stream(),
                                Stream.of(typed.day(), typed.month(), typed.year()))
                        .flatMap(text -> Words.problem("value", text).stream())
                        .toList();
        if (!unfit.isEmpty()) return new Reading.Wrong(unfit);
        if (typed.values().size() > 1 && !SEVERAL.contains(question.type()))
            return Reading.wrong("Give one answer.");
        Optional<String> none =
                question.type() == AnswerType.TEXT
                        ? Optional.empty()
                        : question.noneAnswer(typed.value());
        if (none.isPresent()) return new Reading.Answered(new Answer.None(none.get()));
        return switch (question.type()) {
            case TICK -> tick(typed.value());
            case DATE -> DateReader.read(typed);
            case TEXT -> text(typed.value().replace("\r\n", "\n"));
            case NUMBER -> NumberReader.number(typed.value());
            case PERCENTAGE -> NumberReader.percentage(typed.value());
            case CHOICE, RATING -> choice(question, typed.value());
            case CHOICES -> choices(question, typed.values());
            case DOCUMENT -> documents(typed.values());
        };
    }

    static Reading text(String text) {
        if (Words.blank(text)) return new Reading.Blank();
        return Words.problem("value", text)
                .<Reading>map(problem -> new Reading.Wrong(List.of(problem)))
                .orElseGet(() -> new Reading.Answered(new Answer.Text(text)));
    }

    static Reading choice(Question question, String id) {
        if (id.isEmpty()) return new Reading.Blank();
        if (question.option(id).isEmpty()) return noSuchOption(question, id);
        return new Reading.Answered(new Answer.Choice(id));
    }

    static Reading choices(Question question, List<String> ids) {
        Set<String> chosen = new LinkedHashSet<>(ids);
        chosen.remove("");
        if (chosen.isEmpty()) return new Reading.Blank();
        for (String id : chosen)
            if (question.option(id).isEmpty()) return noSuchOption(question, id);
        return new Reading.Answered(
                new Answer.Choices(
                        question.options().stream()
                                .map(Option::id)
                                .filter(chosen::contains)
                                .toList()));
    }

    static Reading documents(List<String> ids) {
        List<String> given = ids.stream().filter(id -> !id.isBlank()).distinct().toList();
        if (given.isEmpty()) return new Reading.Blank();
        if (given.size() > MOST_DOCUMENTS)
            return Reading.wrong("Name up to " + MOST_DOCUMENTS + " documents in one answer.");
        List<UUID> read =
                given.stream()
                        .map(id -> Ids.parse(id).orElse(null))
                        .filter(Objects::nonNull)
                        .toList();
        if (read.size() < given.size())
            return Reading.wrong(
                    "A document is named by its id; one of those given is not an id. Choose the"
                            + " document from the list.");
        return new Reading.Answered(new Answer.Documents(read));
    }

    private static Reading tick(String value) {
        return value.isEmpty() || value.equals("false")
                ? new Reading.Blank()
                : new Reading.Answered(new Answer.Tick());
    }

    private static Reading noSuchOption(Question question, String id) {
        return Reading.wrong(
                Words.quote(id)
                        + (question.type() == AnswerType.RATING
                                ? " is not a rating of this scale. Choose from: "
                                : " is not one of the options. Choose from: ")
                        + question.options().stream()
                                .map(Option::id)
                                .collect(Collectors.joining(", "))
                        + ".");
    }
}
