package org.assay.improvement;

import java.util.List;
import org.assay.kernel.Problem;

/** What became of an entry that somebody wanted to write into a diary. */
public sealed interface Noted {
    record Written(PlacedAction action, DiaryEntry entry) implements Noted {}

    /** It is not taken. Nothing was changed. */
    record Refused(List<Problem> problems) implements Noted {}
}
