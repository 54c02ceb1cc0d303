-- As before, and whether a second factor is missing to an operator, who does not run the service from a browser without
-- one, or to anybody where the service asks all for it.
drop function account.actor(uuid);
create function account.actor(who uuid, asks_all boolean default false, out name text, out operator boolean,
    out without_factor boolean, out memberships text)
  returns setof record language sql stable security definer set search_path = pg_catalog as
  $$ select p.name, p.operator, (p.operator or asks_all) and not account.has_factor(p.id),
       (select string_agg(m.organisation_id || ' ' || m.role || coalesce(
            (select ' ' || floor(extract(epoch from f.since) * 1000)::bigint from account.factor_asked f
             where f.organisation_id = m.organisation_id and not account.has_factor(p.id)), ''), ',')
        from account.membership m
        where m.person_id = p.id and m.state = 'active')
     from account.person p where p.id = who $$;
revoke execute on function account.actor(uuid, boolean) from public;
grant execute on function account.actor(uuid, boolean) to assay_app;
