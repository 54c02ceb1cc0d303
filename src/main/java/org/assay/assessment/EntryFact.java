package org.assay.assessment;

import java.time.LocalDate;
import org.assay.form.Answer;

/**
 * What evaluation needs to know of an answer.
 *
 * @param comment empty for none
 * @param answeredOn the day it was last answered, or looked at and kept
 * @param broughtForward whether it comes from an earlier edition and nobody has looked at it since
 */
public record EntryFact(
        Answer answer, String comment, LocalDate answeredOn, boolean broughtForward) {}
