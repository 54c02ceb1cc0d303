package org.assay.web.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.ErrorResponseException;

/**
 * Fields that a form has once: two of the same name are refused, since one would be passed over.
 */
public final class Once {
    private Once() {}

    /** Empty when it was not sent. */
    public static String of(MultiValueMap<String, String> fields, String name) {
        @Nullable List<String> values = fields.get(name);
        if (values == null || values.isEmpty()) return "";
        if (values.size() > 1) throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        return values.getFirst();
    }

    /** The first, to be shown again, of one that may have been sent several times. */
    public static String first(MultiValueMap<String, String> fields, String name) {
        @Nullable String value = fields.getFirst(name);
        return value == null ? "" : value;
    }

    /**
     * All fields but the lists.
     *
     * @param lists the names of those that a form may have several times
     */
    public static Map<String, String> all(
            MultiValueMap<String, String> fields, List<String> lists) {
        var all = new HashMap<String, String>();
        for (String name : fields.keySet())
            if (!lists.contains(name)) all.put(name, of(fields, name));
        return all;
    }
}
