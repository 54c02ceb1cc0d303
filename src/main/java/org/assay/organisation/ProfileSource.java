package org.assay.organisation;

import java.util.List;
import org.assay.form.Question;

/**
 * Says what the profile asks an organisation besides its type. The frameworks know; they stand
 * above this room and fill the need.
 */
public interface ProfileSource {
    /** What an organisation of this type is asked; the same question or role stands there once. */
    Asked asked(String type);

    /**
     * @param questions choices, each to be answered
     * @param keyRoles whose holders may be named
     */
    record Asked(List<Question> questions, List<KeyRole> keyRoles) {
        public static final Asked NOTHING = new Asked(List.of(), List.of());

        public Asked {
            questions = List.copyOf(questions);
            keyRoles = List.copyOf(keyRoles);
        }
    }
}
