-- Somebody whom the operator shut out: memberships stay, and give nothing until they are let in again.
alter table account.person add column shut_out_at timestamptz;

-- As before; nobody who is shut out acts, by session or by key.
create or replace function account.actor(who uuid, asks_all boolean default false, out name text, out operator boolean,
    out without_factor boolean, out memberships text)
  returns setof record language sql stable security definer set search_path = pg_catalog as
  $$ select p.name, p.operator, (p.operator or asks_all) and not account.has_factor(p.id),
       (select string_agg(m.organisation_id || ' ' || m.role || coalesce(
            (select ' ' || floor(extract(epoch from f.since) * 1000)::bigint from account.factor_asked f
             where f.organisation_id = m.organisation_id and not account.has_factor(p.id)), ''), ',')
        from account.membership m
        where m.person_id = p.id and m.state = 'active')
     from account.person p where p.id = who and p.shut_out_at is null $$;

-- As before; nobody who is shut out is written to about an organisation.
create or replace function account.addressees(place uuid) returns table (name text, email text, role text)
language plpgsql volatile as $$
declare
  before text := coalesce(current_setting('assay.pass', true), '');
begin
  perform set_config('assay.pass', 'jobs', true);
  return query select p.name, p.email, m.role
    from account.membership m join account.person p on p.id = m.person_id
    where m.organisation_id = place and m.state = 'active' and p.shut_out_at is null order by lower(p.name), m.id;
  perform set_config('assay.pass', before, true);
end $$;
