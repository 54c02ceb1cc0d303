package org.assay.assessment;

import java.util.List;
import org.assay.framework.Level;
import org.assay.framework.Requirement;

/**
 * A level above the present one, and what is missing for it.
 *
 * @param items that have to become complete, each with the reason
 * @param toConfirm requirements still to be confirmed
 * @param gaps what is missing of ratings
 * @param besides what else it needs, in sentences
 */
public record LevelAhead(
        Level level,
        List<ItemProgress> items,
        List<Requirement> toConfirm,
        List<Missing> gaps,
        List<String> besides) {}
