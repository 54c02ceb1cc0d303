package org.assay.organisation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.kernel.Listing;
import org.assay.kernel.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks organisations up. What the register says of them is public, so nobody is asked who asks.
 */
@Service
public class Organisations {
    private static final int PAGE = 25;
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final JdbcOrganisations organisations;

    Organisations(JdbcOrganisations organisations) {
        this.organisations = organisations;
    }

    /**
     * The organisation with this ODS code, open or closed; empty when the code is malformed or
     * unknown. Authorities outside ODS are never found here, so nobody can register for one.
     */
    public Optional<Organisation> byCode(String code) {
        return OdsCode.parse(code).flatMap(organisations::byCode);
    }

    public Optional<Organisation> find(OrganisationId id) {
        return organisations.find(id);
    }

    /** Those of these that there are, by their id, in one statement. */
    public Map<OrganisationId, Organisation> find(Collection<OrganisationId> ids) {
        if (ids.isEmpty()) return Map.of();
        return organisations.all(ids).stream().collect(toMap(Organisation::id, one -> one));
    }

    /** The authority that packs name by this key; empty when none was made yet. */
    public Optional<Organisation> authority(String key) {
        return organisations.authority(key);
    }

    /**
     * Finds by part of the name, by code, or by the beginning of the postcode; all of them in order
     * of name for an empty text.
     *
     * @param page from 1; past the end it is the last one
     */
    public Listing<Organisation> search(String text, int page) {
        if (text.indexOf(0) >= 0) return new Listing<>(List.of(), 1, PAGE, 0);
        return organisations.search(text.strip(), page, PAGE);
    }

    /**
     * A stretch of what {@link #search} finds, in the same order.
     *
     * @param after the last one that the caller has; null for the beginning
     */
    public List<Organisation> searchAfter(String text, @Nullable Organisation after, int limit) {
        if (text.indexOf(0) >= 0) return List.of();
        return organisations.searchAfter(text.strip(), after, limit);
    }

    /**
     * The authority with this key, made when there is none yet. Needs a scope with the pass {@code
     * operator} or {@code jobs}.
     *
     * @param key small letters and digits with hyphens between, e.g. {@code national-data-security}
     * @throws IllegalArgumentException when the key is no such word
     */
    @Transactional
    public Organisation ensureAuthority(String key) {
        if (!KEY.matcher(key).matches()) throw new IllegalArgumentException("no key: " + key);
        return organisations.authority(key).orElseGet(() -> makeAuthority(key));
    }

    private Organisation makeAuthority(String key) {
        String words = key.replace('-', ' ');
        String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        organisations.addAuthority(OrganisationId.next(), key, name);
        return organisations.authority(key).orElseThrow();
    }
}
