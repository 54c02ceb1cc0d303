-- Returns from before results were kept have no row, and boards would miss them. A row is made of what was frozen; it
-- says what KeepResults would have written on the day. Running this again adds nothing.
insert into reporting.result (publication_id, assessment_id, organisation_id, recipients, framework, edition, level,
  submitted_at, latest, withdrawn_at, standards, ratings)
select p.id, p.assessment_id, p.organisation_id,
  array(select r.recipient_id from publication.recipient r where r.publication_id = p.id
    union select p.recipient_id where p.recipient_id is not null),
  p.framework, p.edition, p.level, p.published_at,
  not exists (select from publication.publication n where n.assessment_id = p.assessment_id and n.number > p.number),
  (select w.withdrawn_at from publication.withdrawal w where w.publication_id = p.id),
  (select coalesce(jsonb_agg(jsonb_build_object(
      'ref', s.value ->> 'ref',
      'questions', coalesce(s.value -> 'counts' -> 'questions', '0'),
      'applicable', coalesce(s.value -> 'counts' -> 'applicable', '0'),
      'unanswered', coalesce(s.value -> 'counts' -> 'unanswered', '0'),
      'byRating', coalesce(s.value -> 'counts' -> 'ratings', '{}'),
      'judgement', coalesce((select j ->> 'answer' from jsonb_array_elements(s.value -> 'judgement') j
        where j ->> 'ref' = (s.value ->> 'ref') || '/judgement'), '')) order by s.ordinality), '[]')
    from jsonb_array_elements(c.snapshot -> 'standards') with ordinality s),
  (select coalesce(jsonb_object_agg(q ->> 'ref', q -> 'rating' ->> 'id'), '{}')
    from jsonb_array_elements(c.snapshot -> 'standards') s, jsonb_array_elements(s -> 'requirements') q
    where q -> 'rating' ->> 'id' is not null)
from publication.publication p
cross join lateral (select convert_from(p.snapshot, 'UTF8')::jsonb as snapshot) c
where not exists (select from reporting.result r where r.publication_id = p.id);
