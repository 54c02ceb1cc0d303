-- Which of these organisations have begun what some follow, and whether they have answered anything; never what.
create function assessment.begun(watching uuid[], of_framework text, of_edition text, organisations uuid[])
  returns table (organisation_id uuid, answered boolean)
  language sql stable security definer set search_path = pg_catalog as
  $$ select a.organisation_id, bool_or(exists (
         select from assessment.entry e
         where e.assessment_id = a.id and e.value is not null and e.brought_from is null))
     from unnest(organisations) o(id)
     join assessment.following f on f.organisation_id = o.id and f.framework = of_framework and f.edition = of_edition
     join assessment.assessment a on a.organisation_id = o.id
       and a.framework = f.framework and (a.edition = f.edition or starts_with(a.edition, f.edition || '+'))
     where f.followers && watching and watching <@ (select assay.organisations())::uuid[]
     group by a.organisation_id $$;
revoke execute on function assessment.begun(uuid[], text, text, uuid[]) from public;
grant execute on function assessment.begun(uuid[], text, text, uuid[]) to assay_app;
