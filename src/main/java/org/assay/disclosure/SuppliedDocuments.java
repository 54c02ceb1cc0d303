package org.assay.disclosure;

import org.assay.evidence.DocumentAccess;
import org.springframework.stereotype.Component;

/** Opens the documents that were supplied to those who asked for them. */
@Component
class SuppliedDocuments implements DocumentAccess {
    @Override
    public String query() {
        return JdbcRequests.SUPPLIED;
    }
}
