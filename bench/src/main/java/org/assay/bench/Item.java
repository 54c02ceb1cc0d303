package org.assay.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** An item of the pack that is worked on: its number and the kind of its answer. */
record Item(String ref, String type) {
    static final String PACK = "frameworks/dspt-social-care/2019-20.yaml";

    @SuppressWarnings("unchecked")
    static List<Item> all() throws Exception {
        var pack =
                (Map<String, Object>)
                        new Load(LoadSettings.builder().build())
                                .loadFromString(Files.readString(Path.of(PACK)));
        var items = new ArrayList<Item>();
        for (var standard : (List<Map<String, Object>>) pack.get("standards")) {
            for (var requirement : (List<Map<String, Object>>) standard.get("requirements")) {
                for (var item : (List<Map<String, Object>>) requirement.get("items")) {
                    items.add(new Item((String) item.get("ref"), (String) item.get("type")));
                }
            }
        }
        return items;
    }
}
