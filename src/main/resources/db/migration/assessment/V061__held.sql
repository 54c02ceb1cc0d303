-- An assessment with all that hangs on it, as each use case reads it.
create view assessment.whole with (security_invoker = true) as
select a.id, a.organisation_id, a.framework, a.edition, a.opened_at, a.organisation_type, a.profile,
  coalesce((select json_agg(json_build_object('ref', e.ref, 'value', e.value, 'comment', e.comment,
      'version', e.version, 'at', e.saved_at, 'by', e.saved_by, 'from', e.brought_from))
    from assessment.entry e where e.assessment_id = a.id), '[]') as entries,
  coalesce((select json_agg(json_build_object('ref', r.ref, 'owner', r.owner, 'at', r.confirmed_at,
      'by', r.confirmed_by))
    from assessment.requirement r where r.assessment_id = a.id), '[]') as requirements
from assessment.assessment a;

-- Locks the assessment and reads it then, in one round. Each statement of this function sees what is committed when it
-- begins, so whoever waited for the lock reads what the one before them left.
create function assessment.held(wanted uuid) returns setof assessment.whole language plpgsql volatile as $$
begin
  perform 1 from assessment.assessment a where a.id = wanted for no key update;
  return query select * from assessment.whole w where w.id = wanted;
end $$;

grant select on assessment.whole to assay_app;
