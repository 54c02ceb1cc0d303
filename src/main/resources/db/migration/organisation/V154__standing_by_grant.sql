-- What organisations say of themselves is told to boards, who ask many of them for returns, to the operator and to jobs;
-- and to each what it says itself. Nobody else is told, whatever the application asks.
create or replace function organisation.standing(organisations uuid[])
  returns table (organisation_id uuid, type text, answers jsonb, commissioner text)
  language sql stable security definer set search_path = pg_catalog as
  $$ select o.id, coalesce(k.type, ''), coalesce(k.answers, '{}'), coalesce(b.code, '')
     from unnest(organisations) a(id)
     join organisation.organisation o on o.id = a.id
     left join organisation.profile k on k.organisation_id = o.id and k.submitted_at is not null and k.type is not null
     left join organisation.commissioned_by c on c.organisation_id = o.id
     left join organisation.organisation b on b.id = c.commissioner_id
     where (select assay.has_pass('board') or assay.has_pass('operator') or assay.has_pass('jobs'))
       or o.id = any((select assay.organisations())::uuid[]) $$;

create or replace function organisation.kinds(types text[], organisations uuid[])
  returns table (organisation_id uuid, type text, answers jsonb)
  language sql stable security definer set search_path = pg_catalog as
  $$ select p.organisation_id, p.type, p.answers from organisation.profile p
     where p.submitted_at is not null and p.type is not null
       and (p.type = any(types) or p.organisation_id = any(organisations))
       and ((select assay.has_pass('board') or assay.has_pass('operator') or assay.has_pass('jobs'))
         or p.organisation_id = any((select assay.organisations())::uuid[])) $$;
