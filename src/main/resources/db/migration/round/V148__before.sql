-- The edition before that of a round, so that returns of both are compared; empty for none.
alter table round.round add column before text not null default '';

-- Of rounds that are open already: an edition's YAML names its base, which is the one before it or what it is laid over.
with based as (
  select e.framework, e.edition,
    coalesce(substring(e.yaml from '(?n)^base:\s*["'']?(?:[^/\s"'']+/)?([^\s"''#]+)'), '') as base
  from framework.edition e)
update round.round n
set before = coalesce(case when position('+' in n.edition) > 0 then far.base else near.base end, '')
from based near left join based far on far.framework = near.framework and far.edition = near.base
where near.framework = n.framework and near.edition = n.edition;
