-- The packs that an edition told by its difference was published on, the nearest first. A published edition stands on
-- these, whatever a later release makes of the editions that come with Assay.
alter table framework.edition add column bases text[] not null default '{}';

-- For those published before, their bases as they are stored now: no release of this version has replaced them yet.
alter table framework.edition disable trigger published_editions_stay;
with recursive told as (
  select framework, edition, yaml, source, (regexp_match(yaml, '^base:\s*["'']?([^"''\s#]+)', 'n'))[1] as base
  from framework.edition
), named as (
  select framework, edition, yaml, source,
    case when base like '%/%' then split_part(base, '/', 1) else framework end as base_framework,
    case when base like '%/%' then split_part(base, '/', 2) else base end as base_edition
  from told
), chain as (
  select n.framework, n.edition, 1 as place, b.yaml, b.base_framework, b.base_edition
  from named n join named b on b.framework = n.base_framework and b.edition = n.base_edition
  where n.source = 'loaded'
  union all
  select c.framework, c.edition, c.place + 1, b.yaml, b.base_framework, b.base_edition
  from chain c join named b on b.framework = c.base_framework and b.edition = c.base_edition
  where c.place < 20
)
update framework.edition e set bases = whole.bases
from (select framework, edition, array_agg(yaml order by place) as bases from chain group by framework, edition) whole
where e.framework = whole.framework and e.edition = whole.edition;
alter table framework.edition enable trigger published_editions_stay;
