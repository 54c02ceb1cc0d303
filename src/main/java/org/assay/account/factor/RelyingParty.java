package org.assay.account.factor;

import static com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL;

import com.webauthn4j.util.exception.WebAuthnException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.account.factor.JdbcPasskeys.Row;
import org.assay.kernel.PersonId;
import org.assay.mail.BaseUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * This service as browsers know it when they make and show passkeys (WebAuthn): by the host of its
 * address. What they answer counts from pages of that very address only.
 */
@Component
class RelyingParty {
    private static final Logger log = LoggerFactory.getLogger(RelyingParty.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ANSWER_LIMIT = 20_000;

    private final PublicKeyCredentialRpEntity rp;
    private final Webauthn4JRelyingPartyOperations operations;
    private final JsonMapper json =
            JsonMapper.builder()
                    .addModule(new WebauthnJacksonModule())
                    .changeDefaultPropertyInclusion(kept -> kept.withValueInclusion(NON_NULL))
                    .build();

    RelyingParty(BaseUrl site, PasskeyRecords records) {
        this.rp =
                PublicKeyCredentialRpEntity.builder().id(host(site.value())).name("Assay").build();
        this.operations =
                new Webauthn4JRelyingPartyOperations(
                        records, records, rp, Set.of(origin(site.value())));
    }

    /** Scheme, host and port as browsers say them: no port that goes without saying. */
    static String origin(URI site) {
        String scheme = site.getScheme().toLowerCase(Locale.ROOT);
        int usual = scheme.equals("https") ? 443 : 80;
        String port = site.getPort() == -1 || site.getPort() == usual ? "" : ":" + site.getPort();
        return scheme + "://" + host(site) + port;
    }

    private static String host(URI site) {
        return Objects.requireNonNullElse(site.getHost(), "localhost").toLowerCase(Locale.ROOT);
    }

    /** What a browser needs to make a passkey, as JSON. */
    String toMake(PersonId person, String account, String name, byte[] challenge, List<Row> had) {
        return json.writeValueAsString(making(user(person, account, name), challenge, had));
    }

    /** What a browser needs to show one of these, as JSON. */
    String toShow(byte[] challenge, List<Row> had) {
        return json.writeValueAsString(showing(challenge, had));
    }

    /** The passkey that a browser made, if it is one that was asked for here. */
    Optional<CredentialRecord> made(PersonId person, String name, String answer, byte[] challenge) {
        return checked(
                () -> {
                    PublicKeyCredential<AuthenticatorAttestationResponse> made =
                            json.readValue(answer, new TypeReference<>() {});
                    var options = making(user(person, "", ""), challenge, List.of());
                    return operations.registerCredential(
                            new ImmutableRelyingPartyRegistrationRequest(
                                    options, new RelyingPartyPublicKey(made, name)));
                },
                answer);
    }

    /** By which name the passkey goes that a browser showed. */
    Optional<Bytes> named(String answer) {
        return checked(() -> Objects.requireNonNull(assertion(answer).getRawId()), answer);
    }

    /** Whose passkey it is that signed, if it signed what was asked here. */
    Optional<PersonId> shown(String answer, byte[] challenge) {
        return checked(
                () -> {
                    var request =
                            new RelyingPartyAuthenticationRequest(
                                    showing(challenge, List.of()), assertion(answer));
                    return person(operations.authenticate(request).getId());
                },
                answer);
    }

    private PublicKeyCredential<AuthenticatorAssertionResponse> assertion(String answer) {
        return json.readValue(answer, new TypeReference<>() {});
    }

    /** An answer that is none, or is wrong, is nobody's. */
    private static <T> Optional<T> checked(Check<T> check, String answer) {
        if (answer.length() > ANSWER_LIMIT) return Optional.empty();
        try {
            return Optional.of(check.run());
        } catch (JacksonException
                | WebAuthnException
                | IllegalArgumentException
                | NullPointerException e) {
            log.info("Passkey refused: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private interface Check<T> {
        T run();
    }

    private PublicKeyCredentialCreationOptions making(
            PublicKeyCredentialUserEntity user, byte[] challenge, List<Row> had) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(rp)
                .user(user)
                .challenge(new Bytes(challenge))
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .attestation(AttestationConveyancePreference.NONE)
                .authenticatorSelection(
                        AuthenticatorSelectionCriteria.builder()
                                .residentKey(ResidentKeyRequirement.PREFERRED)
                                .userVerification(UserVerificationRequirement.PREFERRED)
                                .build())
                .excludeCredentials(described(had))
                .timeout(PATIENCE)
                .build();
    }

    private PublicKeyCredentialRequestOptions showing(byte[] challenge, List<Row> had) {
        return PublicKeyCredentialRequestOptions.builder()
                .rpId(rp.getId())
                .challenge(new Bytes(challenge))
                .allowCredentials(described(had))
                .userVerification(UserVerificationRequirement.PREFERRED)
                .timeout(PATIENCE)
                .build();
    }

    private static List<PublicKeyCredentialDescriptor> described(List<Row> had) {
        return had.stream()
                .map(one ->
                        PublicKeyCredentialDescriptor.builder()
                                .id(new Bytes(one.credential()))
                                .transports(transports(one.transports()))
                                .build())
                .toList();
    }

    static Set<AuthenticatorTransport> transports(List<String> named) {
        return Set.copyOf(named.stream().map(AuthenticatorTransport::valueOf).toList());
    }

    /** Browsers keep the id with the passkey; it says nothing about anybody. */
    static PublicKeyCredentialUserEntity user(PersonId person, String account, String name) {
        byte[] id =
                ByteBuffer.allocate(16)
                        .putLong(person.value().getMostSignificantBits())
                        .putLong(person.value().getLeastSignificantBits())
                        .array();
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(new Bytes(id))
                .name(account)
                .displayName(name)
                .build();
    }

    static PersonId person(Bytes id) {
        var bytes = ByteBuffer.wrap(id.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }
}
