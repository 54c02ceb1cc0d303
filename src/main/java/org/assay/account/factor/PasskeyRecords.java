package org.assay.account.factor;

import java.time.Clock;
import java.util.List;
import org.assay.account.factor.JdbcPasskeys.Row;
import org.assay.kernel.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;

/** Passkeys and their people in the words of the library that checks signatures. */
@Component
class PasskeyRecords implements UserCredentialRepository, PublicKeyCredentialUserEntityRepository {
    private final JdbcPasskeys passkeys;
    private final Clock clock;

    PasskeyRecords(JdbcPasskeys passkeys, Clock clock) {
        this.passkeys = passkeys;
        this.clock = clock;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return passkeys.find(credential.getBytes()).map(PasskeyRecords::record).orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes user) {
        return passkeys.of(RelyingParty.person(user)).stream().map(PasskeyRecords::record).toList();
    }

    @Override
    public void save(CredentialRecord record) {
        byte[] credential = record.getCredentialId().getBytes();
        if (passkeys.find(credential).isPresent()) {
            passkeys.used(credential, record.getSignatureCount(), clock.instant());
        } else {
            passkeys.add(row(record));
        }
    }

    private Row row(CredentialRecord record) {
        Bytes attestation = record.getAttestationObject();
        if (attestation == null) throw new IllegalArgumentException("A passkey without its key");
        return new Row(
                Ids.next(),
                RelyingParty.person(record.getUserEntityUserId()),
                String.valueOf(record.getLabel()),
                record.getCredentialId().getBytes(),
                record.getPublicKey().getBytes(),
                attestation.getBytes(),
                record.getTransports().stream().map(AuthenticatorTransport::getValue).toList(),
                record.getSignatureCount(),
                clock.instant(),
                null);
    }

    private static CredentialRecord record(Row row) {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.credential()))
                .userEntityUserId(RelyingParty.user(row.person(), "", "").getId())
                .publicKey(new ImmutablePublicKeyCose(row.publicKey()))
                .attestationObject(new Bytes(row.attestation()))
                .signatureCount(row.signCount())
                .transports(RelyingParty.transports(row.transports()))
                .created(row.addedAt())
                .label(row.name())
                .build();
    }

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return RelyingParty.user(RelyingParty.person(id), "", "");
    }

    /** People are found by their id alone; nobody signs in by name here. */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String name) {
        return null;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity user) {
        throw new UnsupportedOperationException("people are kept elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("a passkey goes by its person's word");
    }
}
