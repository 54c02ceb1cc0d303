package org.assay.bench;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.UUID;

/** Somebody signed in, each in an organisation of their own. */
record Visitor(Signed signed, UUID assessment, String standard, String item) {

    static Visitor signIn(House house, int number, String standard, String item) throws Exception {
        UUID assessment = Seed.assessment(number);
        String path = "/assessments/" + assessment + "/standards/" + standard;
        return new Visitor(Signed.in(house, Seed.email(number)), assessment, path, item);
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
