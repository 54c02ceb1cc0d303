-- Passkeys: a second factor that a browser shows by signing. Of each its public key is kept, and how often it says that it
-- was used, by which a copied one is found out.
create table account.passkey (
  id uuid primary key,
  person_id uuid not null references account.person,
  name text not null,
  credential_id bytea not null unique,
  public_key bytea not null,
  attestation bytea not null,
  transports text[] not null,
  sign_count bigint not null,
  added_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on account.passkey (person_id);

-- What a browser is asked to sign: bound to the session that asks, by its hash, and used up by the answer, on whatever node.
create table account.ceremony (
  session bytea not null,
  adds boolean not null,
  person_id uuid not null references account.person,
  challenge bytea not null,
  begun_at timestamptz not null,
  primary key (session, adds)
);

alter table account.passkey enable row level security;
alter table account.ceremony enable row level security;
create policy at_the_door on account.passkey using ((select assay.has_pass('sign-in')));
create policy at_the_door on account.ceremony using ((select assay.has_pass('sign-in')));
create policy own on account.passkey for select using (person_id = (select assay.person()));
grant select, insert, update, delete on account.passkey, account.ceremony to assay_app;

-- Recovery codes stand for whichever factor somebody has.
alter table account.recovery_code drop constraint recovery_code_person_id_fkey;
alter table account.recovery_code add foreign key (person_id) references account.person;

create function account.has_factor(who uuid) returns boolean language sql stable as
  $$ select exists (select from account.authenticator a where a.person_id = who and a.confirmed_at is not null)
       or exists (select from account.passkey k where k.person_id = who) $$;
revoke execute on function account.has_factor(uuid) from public;

-- As before, with passkeys.
create or replace function account.without_factor(organisation uuid) returns int language sql stable
  security definer set search_path = pg_catalog as
  $$ select count(*)::int from account.membership m
     where m.organisation_id = organisation and m.state = 'active'
       and organisation = any(assay.organisations())
       and not account.has_factor(m.person_id) $$;

create or replace function account.actor(who uuid, out name text, out operator boolean, out memberships text)
  returns setof record language sql stable security definer set search_path = pg_catalog as
  $$ select p.name, p.operator,
       (select string_agg(m.organisation_id || ' ' || m.role || coalesce(
            (select ' ' || floor(extract(epoch from f.since) * 1000)::bigint from account.factor_asked f
             where f.organisation_id = m.organisation_id and not account.has_factor(p.id)), ''), ',')
        from account.membership m
        where m.person_id = p.id and m.state = 'active')
     from account.person p where p.id = who $$;
