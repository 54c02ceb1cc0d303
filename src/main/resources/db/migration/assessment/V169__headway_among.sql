-- How far those of these are that have begun: whoever handed in is not asked about.
drop function assessment.headway(uuid, text, text);
create function assessment.headway(follower uuid, of_framework text, of_edition text, organisations uuid[])
  returns table (organisation_id uuid, edition text, opened_at timestamptz, organisation_type text, answers jsonb,
    answered text[])
  language sql stable security definer set search_path = pg_catalog as
  $$ select a.organisation_id, a.edition, a.opened_at, a.organisation_type,
       (select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(a.profile) p
         where p.key not like 'key_roles.%'),
       (select coalesce(array_agg(e.ref), '{}') from assessment.entry e
         where e.assessment_id = a.id and e.value is not null and e.brought_from is null)
     from assessment.following f
     join assessment.assessment a on a.organisation_id = f.organisation_id
       and a.framework = f.framework and (a.edition = f.edition or starts_with(a.edition, f.edition || '+'))
     where follower = any(f.followers) and f.framework = of_framework and f.edition = of_edition
       and f.organisation_id = any(organisations)
       and follower = any((select assay.organisations())::uuid[])
     order by a.opened_at desc $$;
revoke execute on function assessment.headway(uuid, text, text, uuid[]) from public;
grant execute on function assessment.headway(uuid, text, text, uuid[]) to assay_app;
