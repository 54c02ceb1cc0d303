package org.assay.organisation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.stereotype.Component;

/** The kinds of organisation there are, as shipped in {@code organisation-types.yaml}. */
@Component
public class OrganisationTypes {
    private static final String FILE = "/frameworks/organisation-types.yaml";
    private static final String FIRST_GROUP = "Health and care";

    private final SequencedMap<String, OrganisationType> byId = new LinkedHashMap<>();

    public OrganisationTypes() {
        try (InputStream file = OrganisationTypes.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException(FILE + " is missing");
            var load = new Load(LoadSettings.builder().setLabel(FILE).build());
            for (Object each : (List<?>) load.loadFromInputStream(file)) {
                var type = type((Map<?, ?>) each);
                byId.put(type.id(), type);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All of them, in the order of the file. */
    public List<OrganisationType> all() {
        return List.copyOf(byId.values());
    }

    /** All of them by the heading under which they are offered, in the order of the file. */
    public SequencedMap<String, List<OrganisationType>> groups() {
        return byId.values().stream()
                .collect(
                        Collectors.groupingBy(
                                OrganisationType::group,
                                LinkedHashMap::new,
                                Collectors.toUnmodifiableList()));
    }

    public Optional<OrganisationType> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private static OrganisationType type(Map<?, ?> given) {
        return new OrganisationType(
                String.valueOf(given.get("id")),
                String.valueOf(given.get("label")),
                Boolean.TRUE.equals(given.get("social-care")),
                Boolean.TRUE.equals(given.get("commissions")),
                given.containsKey("group") ? String.valueOf(given.get("group")) : FIRST_GROUP);
    }
}
