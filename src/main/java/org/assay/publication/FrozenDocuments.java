package org.assay.publication;

import org.assay.evidence.DocumentAccess;
import org.springframework.stereotype.Component;

/** Opens the very documents that a publication names to those who receive the whole of it. */
@Component
class FrozenDocuments implements DocumentAccess {
    @Override
    public String query() {
        return JdbcPublications.RECEIVED;
    }
}
