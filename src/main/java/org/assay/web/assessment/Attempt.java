package org.assay.web.assessment;

import java.util.List;
import java.util.Map;
import org.assay.assessment.Entry;
import org.assay.framework.Item;
import org.assay.kernel.Problem;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody tried to save in a form, to be shown again as it was typed.
 *
 * @param problems what is wrong, by the item's ref
 * @param theirs what somebody else saved in between, by the item's ref, in words
 */
record Attempt(
        MultiValueMap<String, String> fields,
        Map<String, List<Problem>> problems,
        Map<String, String> theirs) {
    /** Nobody tried anything: what is saved is shown. */
    static final Attempt NONE = new Attempt(new LinkedMultiValueMap<>(), Map.of(), Map.of());

    static Attempt typed(MultiValueMap<String, String> fields) {
        return new Attempt(fields, Map.of(), Map.of());
    }

    AskField field(Item item, Entry entry) {
        return AskFields.typed(
                item,
                entry,
                fields,
                problems.getOrDefault(item.ref(), List.of()),
                theirs.getOrDefault(item.ref(), ""));
    }
}
