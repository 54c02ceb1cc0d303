package org.assay.evidence;

import java.util.LinkedHashMap;
import tools.jackson.databind.json.JsonMapper;

/** What the history keeps of a document, as JSON. */
final class Facts {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Facts() {}

    static String of(Document document) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("title", document.title());
        switch (document.content()) {
            case Content.Upload upload -> {
                facts.put("file", upload.fileName());
                facts.put("type", upload.mediaType());
                facts.put("size", upload.size());
                facts.put("sha256", upload.sha256());
                facts.put("scan", upload.scan().id());
            }
            case Content.Link link -> facts.put("link", link.address());
            case Content.Place place -> facts.put("place", place.words());
        }
        return JSON.writeValueAsString(facts);
    }
}
