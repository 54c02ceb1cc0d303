package org.assay.bench;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Somebody signed in, each in an organisation of their own. */
record Visitor(Signed signed, UUID assessment, String standard, String item) {

    static List<Visitor> signIn(House house, int count, String standard, String item) throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (int n = 0; n < count; n++) {
            UUID assessment = Seed.assessment(n);
            String path = "/assessments/" + assessment + "/standards/" + standard;
            visitors.add(new Visitor(Signed.in(house, Seed.email(n)), assessment, path, item));
        }
        return visitors;
    }

    String cookies() {
        return signed.cookies();
    }

    String overview() {
        return "/assessments/" + assessment;
    }

    String itemPath() {
        return "/assessments/" + assessment + "/items/" + item;
    }

    /** One save while typing, over this version. */
    HttpResponse<String> save(int version, String text) throws Exception {
        var fields = new LinkedHashMap<String, String>();
        fields.put("version", "" + version);
        fields.put("value", text);
        fields.put("comment", "");
        return signed.send(itemPath(), fields, "HX-Request", "true");
    }
}
