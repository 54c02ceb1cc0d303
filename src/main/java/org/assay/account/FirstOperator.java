package org.assay.account;

import java.util.Optional;
import org.springframework.stereotype.Service;

/** Lets in the very first operator, whom nobody could invite. */
@Service
public class FirstOperator {
    private final JdbcPeople people;
    private final Links links;
    private final AtTheDoor door;

    FirstOperator(JdbcPeople people, Links links, AtTheDoor door) {
        this.people = people;
        this.links = links;
        this.door = door;
    }

    /** A fresh one-time link, and earlier ones end; empty when there is an operator already. */
    public Optional<String> link() {
        return door.call(() ->
                people.anyOperator()
                        ? Optional.<String>empty()
                        : Optional.of(links.forOperator("", "")));
    }
}
