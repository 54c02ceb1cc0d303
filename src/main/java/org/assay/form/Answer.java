package org.assay.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** An answer to one question, as a typed value. No answer at all is the absence of one. */
public sealed interface Answer {
    /** The box is ticked; unticking takes the answer away. */
    record Tick() implements Answer {}

    /** Words, kept exactly as they were written. */
    record Text(String text) implements Answer {}

    /** A whole number from 0 up. */
    record Number(BigDecimal value) implements Answer {
        public Number {
            value = plain(value);
        }
    }

    /** A percentage from 0 to 100, with up to two decimals. */
    record Percentage(BigDecimal value) implements Answer {
        public Percentage {
            value = plain(value);
        }
    }

    record Date(LocalDate date) implements Answer {}

    /** One option, or one rating of a scale, by its id. */
    record Choice(String option) implements Answer {}

    /** Several options, by their ids, in the order of the question. */
    record Choices(List<String> options) implements Answer {
        public Choices {
            options = List.copyOf(options);
        }
    }

    /** Documents of the organisation, by their ids. */
    record Documents(List<UUID> documents) implements Answer {
        public Documents {
            documents = List.copyOf(documents);
        }
    }

    /** "n/a" or "none", where a question that does not ask for text takes it. */
    record None(String said) implements Answer {}

    /** The same number is the same value: 95.0 and 95 are equal. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
