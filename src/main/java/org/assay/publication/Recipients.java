package org.assay.publication;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Knows the organisation that receives what is published of an edition: its authority. */
@Component
public class Recipients {
    private final Organisations organisations;
    private final Editions editions;
    private final TransactionTemplate apart;
    private final Map<String, OrganisationId> known = new ConcurrentHashMap<>();

    Recipients(
            Organisations organisations,
            Editions editions,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.editions = editions;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes those that are not there yet, one for each authority that an edition names. */
    public void makeAll() {
        editions.all().forEach(this::of);
    }

    OrganisationId of(Edition edition) {
        OrganisationId there = known.get(edition.authority());
        if (there != null) return there;
        OrganisationId found =
                organisations
                        .authority(edition.authority())
                        .map(Organisation::id)
                        .orElseGet(() -> make(edition.authority()));
        known.put(edition.authority(), found);
        return found;
    }

    private OrganisationId make(String key) {
        return Scope.pass("jobs")
                .call(() -> apart.execute(status -> organisations.ensureAuthority(key).id()));
    }
}
