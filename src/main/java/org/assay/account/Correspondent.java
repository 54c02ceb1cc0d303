package org.assay.account;

import java.util.List;
import org.assay.kernel.Problem;

/** Somebody whom a letter is to reach, as a person typed it. */
public record Correspondent(String name, String email) {
    public Correspondent {
        name = name.strip();
        email = email.strip();
    }

    /** What is wrong with it, by the fields {@code name} and {@code email}. */
    public List<Problem> problems() {
        var typed = new Typed();
        typed.name(name);
        typed.email(email);
        return typed.problems();
    }
}
