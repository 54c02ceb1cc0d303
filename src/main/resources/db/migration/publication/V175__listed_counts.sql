-- What the register's file says of standards are counts alone: they stand beside them, so that not every row's standards are
-- read for it.
alter table publication.directory
  add column standards_complete int not null default 0,
  add column standards_total int not null default 0,
  add column items_complete int not null default 0,
  add column items_total int not null default 0;

update publication.directory d
set standards_complete = c.standards_complete, standards_total = c.standards_total,
  items_complete = c.items_complete, items_total = c.items_total
from (
  select l.publication_id, count(s.value) as standards_total,
    count(*) filter (where (s.value ->> 'done')::boolean) as standards_complete,
    coalesce(sum((s.value ->> 'complete')::int), 0) as items_complete,
    coalesce(sum((s.value ->> 'total')::int), 0) as items_total
  from publication.directory l left join lateral jsonb_array_elements(l.standards) s on true
  group by l.publication_id) c
where d.publication_id = c.publication_id;
