package org.assay.framework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Standards, requirements and items in their order, each found by its ref. */
public final class Outline {
    private final List<Standard> standards;
    private final List<Item> items = new ArrayList<>();
    private final Map<String, Standard> standardByRef = new HashMap<>();
    private final Map<String, Requirement> requirementByRef = new HashMap<>();
    private final Map<String, Item> itemByRef = new HashMap<>();
    private final Map<String, Requirement> requirementByItem = new HashMap<>();
    private final Map<String, Standard> standardByPart = new HashMap<>();

    Outline(List<Standard> standards, List<Item> details) {
        this.standards = List.copyOf(standards);
        details.forEach(this::add);
        for (Standard standard : standards) {
            standardByRef.put(standard.ref(), standard);
            standard.declaring().forEach(item -> add(item, standard));
            for (Requirement requirement : standard.requirements()) {
                requirementByRef.put(requirement.ref(), requirement);
                standardByPart.put(requirement.ref(), standard);
                for (Item item : requirement.items()) {
                    add(item, standard);
                    requirementByItem.put(item.ref(), requirement);
                }
            }
            standard.judging().forEach(item -> add(item, standard));
        }
    }

    private void add(Item item, Standard standard) {
        add(item);
        standardByPart.put(item.ref(), standard);
    }

    private void add(Item item) {
        items.add(item);
        itemByRef.put(item.ref(), item);
    }

    /** The requirements that are rated on a scale, in their order. */
    public List<Requirement> ratedRequirements() {
        return standards.stream()
                .flatMap(standard -> standard.requirements().stream())
                .filter(Requirement::rated)
                .toList();
    }

    public List<Standard> standards() {
        return standards;
    }

    /**
     * All items in their order: the details of a return, then of each standard its declaration, the
     * items of its requirements, its judgement.
     */
    public List<Item> items() {
        return Collections.unmodifiableList(items);
    }

    public Optional<Standard> standard(String ref) {
        return Optional.ofNullable(standardByRef.get(ref));
    }

    public Optional<Requirement> requirement(String ref) {
        return Optional.ofNullable(requirementByRef.get(ref));
    }

    public Optional<Item> item(String ref) {
        return Optional.ofNullable(itemByRef.get(ref));
    }

    /** The requirement an item belongs to; empty for details and what is asked of a standard. */
    public Optional<Requirement> requirementOf(String item) {
        return Optional.ofNullable(requirementByItem.get(item));
    }

    /** The standard a requirement or an item belongs to; empty for details. */
    public Optional<Standard> standardOf(String part) {
        return Optional.ofNullable(standardByPart.get(part));
    }
}
