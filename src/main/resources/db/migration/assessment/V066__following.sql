-- Who may see how far an organisation has come with an edition, without seeing what it answers: those who asked for it.
create table assessment.following (
  organisation_id uuid not null,
  framework text not null,
  edition text not null,
  followers uuid[] not null,
  primary key (framework, edition, organisation_id, followers)
);
alter table assessment.following enable row level security;
create policy own on assessment.following
  using (followers && (select assay.organisations())::uuid[]);
grant select, insert on assessment.following to assay_app;

-- Jobs remind people of what was begun; of entries they see nothing.
create policy jobs_read on assessment.assessment for select using ((select assay.has_pass('jobs')));

-- The refs that have an answer, never the answers, and only for followers.
create function assessment.headway(follower uuid, of_framework text, of_edition text)
  returns table (organisation_id uuid, opened_at timestamptz, organisation_type text, answers jsonb, answered text[])
  language sql stable security definer set search_path = pg_catalog as
  $$ select a.organisation_id, a.opened_at, a.organisation_type,
       (select coalesce(jsonb_object_agg(p.key, p.value), '{}') from jsonb_each(a.profile) p
         where p.key not like 'key_roles.%'),
       (select coalesce(array_agg(e.ref), '{}') from assessment.entry e
         where e.assessment_id = a.id and e.value is not null and e.brought_from is null)
     from assessment.following f
     join assessment.assessment a on a.organisation_id = f.organisation_id
       and a.framework = f.framework and a.edition = f.edition
     where follower = any(f.followers) and f.framework = of_framework and f.edition = of_edition
       and follower = any((select assay.organisations())::uuid[]) $$;
revoke execute on function assessment.headway(uuid, text, text) from public;
grant execute on function assessment.headway(uuid, text, text) to assay_app;
