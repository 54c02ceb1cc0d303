-- Which part of the totals a publication is counted in goes by the connection and by the organisation: by the connection alone (V199)
-- many that come in one transaction all changed the same row, which becomes slow; by the organisation alone most of those who publish at
-- once met in a part. A part by itself still says nothing; what counts is the sum.
create function publication.part(organisation uuid) returns smallint language sql volatile set search_path = pg_catalog as
  $$ select ((pg_backend_pid() & 3) * 16 + (hashtextextended(organisation::text, 0) & 15))::smallint $$;

create or replace function publication.count_in(s publication.directory, change int) returns void
language sql security definer set search_path = pg_catalog as
  $$ insert into publication.total as t (framework, edition, type, level, part, n)
     select s.framework, e.edition, s.type, s.level, publication.part(s.organisation_id), change
     from (select '' as edition where s.latest union all select s.edition where s.latest_of_edition) e
     on conflict (framework, edition, type, level, part) do update set n = t.n + excluded.n $$;

create or replace function publication.keep_totals() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('publication.total',
    publication.part(coalesce(new.organisation_id, old.organisation_id))));
  if tg_op <> 'INSERT' then perform publication.count_in(old, -1); end if;
  if tg_op <> 'DELETE' then perform publication.count_in(new, 1); end if;
  return null;
end $$;
revoke execute on function publication.part(uuid) from public;
