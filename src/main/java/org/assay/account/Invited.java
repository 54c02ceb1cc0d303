package org.assay.account;

import java.util.LinkedHashMap;
import org.assay.kernel.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An invitation as the history tells it. The address is a value, which can be erased; the subject
 * of a change is hashed into the chain for good.
 */
final class Invited {
    static final String SUBJECT = "invitation";

    private Invited() {}

    static String of(String email, @Nullable Role role) {
        var told = new LinkedHashMap<String, String>();
        told.put("email", email);
        if (role != null) told.put("role", role.id());
        return JsonMapper.shared().writeValueAsString(told);
    }
}
