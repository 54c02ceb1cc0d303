package org.assay.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.framework.Edition;
import org.assay.framework.Editions;
import org.assay.framework.Recipient;
import org.assay.framework.Tailored;
import org.assay.kernel.OrganisationId;
import org.assay.kernel.Scope;
import org.assay.organisation.Commissioners;
import org.assay.organisation.Organisation;
import org.assay.organisation.Organisations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Knows who receives what is published of an edition: its authority, or those whom it names, by
 * their key or by their relation to the organisation.
 */
@Component
public class Recipients {
    private static final String COMMISSIONER = "commissioner";

    /**
     * Who receives a return.
     *
     * @param unknown titles of those who should and cannot be found
     */
    record Found(List<Receiver> receivers, List<String> unknown) {}

    private final Organisations organisations;
    private final Commissioners commissioners;
    private final Editions editions;
    private final TransactionTemplate apart;
    private final Map<String, OrganisationId> known = new ConcurrentHashMap<>();

    Recipients(
            Organisations organisations,
            Commissioners commissioners,
            Editions editions,
            PlatformTransactionManager transactions) {
        this.organisations = organisations;
        this.commissioners = commissioners;
        this.editions = editions;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes those that are not there yet: authorities and recipients that editions name. */
    public void makeAll() {
        for (Edition edition : editions.all()) {
            of(edition);
            edition.terms().recipients().stream()
                    .map(Recipient::organisation)
                    .filter(key -> !key.isEmpty())
                    .forEach(this::ofKey);
        }
    }

    /**
     * Whether a return of the edition is handed in to those it is for, and not just published to
     * its authority and everybody.
     */
    static boolean handedIn(Edition edition) {
        return !edition.terms().recipients().isEmpty() || !listed(edition);
    }

    /** Whether a summary of what is published stands in the public directory. */
    static boolean listed(Edition edition) {
        return !edition.visibility().equals("recipients");
    }

    OrganisationId of(Edition edition) {
        return ofKey(edition.authority());
    }

    /** Those to whom a return of this organisation is handed in. */
    Found of(Tailored tailored, OrganisationId organisation) {
        Edition edition = tailored.edition();
        if (edition.terms().recipients().isEmpty())
            return new Found(List.of(authority(edition)), List.of());
        List<Receiver> receivers = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Recipient each : tailored.recipients())
            find(each, organisation)
                    .ifPresentOrElse(receivers::add, () -> unknown.add(each.title()));
        return new Found(List.copyOf(receivers), List.copyOf(unknown));
    }

    private Optional<Receiver> find(Recipient recipient, OrganisationId organisation) {
        String key = recipient.organisation();
        if (!key.isEmpty())
            return Optional.of(
                    new Receiver(ofKey(key), key, recipient.title(), recipient.address()));
        if (!recipient.relation().equals(COMMISSIONER)) return Optional.empty();
        return commissioners
                .of(organisation)
                .map(found ->
                        new Receiver(found.id(), COMMISSIONER, found.name(), recipient.address()));
    }

    private Receiver authority(Edition edition) {
        OrganisationId id = of(edition);
        String name = organisations.find(id).map(Organisation::name).orElse(edition.authority());
        return new Receiver(id, edition.authority(), name, "");
    }

    private OrganisationId ofKey(String key) {
        OrganisationId there = known.get(key);
        if (there != null) return there;
        OrganisationId found =
                organisations.authority(key).map(Organisation::id).orElseGet(() -> make(key));
        known.put(key, found);
        return found;
    }

    private OrganisationId make(String key) {
        return Scope.pass("jobs")
                .call(() -> apart.execute(status -> organisations.ensureAuthority(key).id()));
    }
}
