-- Of what kind organisations are, for those who ask many of them for a return: type and chosen options of accepted
-- profiles, and nothing else of them.
create function organisation.kinds(types text[], organisations uuid[])
  returns table (organisation_id uuid, type text, answers jsonb)
  language sql stable security definer set search_path = pg_catalog as
  $$ select p.organisation_id, p.type, p.answers from organisation.profile p
     where p.submitted_at is not null and p.type is not null
       and (p.type = any(types) or p.organisation_id = any(organisations)) $$;
revoke execute on function organisation.kinds(text[], uuid[]) from public;
grant execute on function organisation.kinds(text[], uuid[]) to assay_app;
