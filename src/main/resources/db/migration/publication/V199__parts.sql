-- Which part of the totals a publication is counted in goes by the connection and no longer by the organisation: those who
-- publish at once met in a part and waited for each other's commit, which was the longest of what a publication did. A part
-- by itself says nothing now, and may lie below nought; what counts is the sum.
create or replace function publication.count_in(s publication.directory, change int) returns void
language sql security definer set search_path = pg_catalog as
  $$ insert into publication.total as t (framework, edition, type, level, part, n)
     select s.framework, e.edition, s.type, s.level, (pg_backend_pid() & 31)::smallint, change
     from (select '' as edition where s.latest union all select s.edition where s.latest_of_edition) e
     on conflict (framework, edition, type, level, part) do update set n = t.n + excluded.n $$;

create or replace function publication.keep_totals() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('publication.total', pg_backend_pid() & 31));
  if tg_op <> 'INSERT' then perform publication.count_in(old, -1); end if;
  if tg_op <> 'DELETE' then perform publication.count_in(new, 1); end if;
  return null;
end $$;
