-- What goes on in the plan of a repeat has its day there, and not twice.
create or replace function notification.days(places uuid[])
  returns table (place uuid, kind text, id uuid, words text, day date)
  language sql stable security definer set search_path = pg_catalog as
  $$ select a.organisation_id, 'action', a.id, p.title, a.deadline
     from improvement.action a
     join improvement.area r on r.id = a.area_id
     join improvement.plan p on p.id = a.plan_id
     where (select assay.has_pass('jobs')) and a.organisation_id = any(places) and a.deadline is not null
       and a.rag is distinct from 'green' and a.removed_at is null and r.removed_at is null
       and not exists (select from improvement.carried c where c.earlier_id = a.id and c.live)
     union all
     select x.place, 'evidence', q.id, case when x.place = q.recipient_id then o.name else b.name end, q.due
     from unnest(places) x(place)
     join disclosure.request q on x.place in (q.organisation_id, q.recipient_id) and q.closed_at is null
     join organisation.organisation o on o.id = q.organisation_id
     join organisation.organisation b on b.id = q.recipient_id
     where (select assay.has_pass('jobs'))
     union all
     select s.organisation_id, 'handed-in', s.publication_id, s.framework || '/' || s.edition, null::date
     from reporting.result s
     where (select assay.has_pass('jobs')) and s.organisation_id = any(places) and s.latest and s.withdrawn_at is null $$;
