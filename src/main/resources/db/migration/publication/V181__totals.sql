-- How many organisations are at which level, kept as they publish: how many results there are is then not counted row by
-- row, and everybody can see the totals of a whole sector.
create table publication.total (
  framework text not null,
  -- empty: of each organisation's latest, whichever edition it is of
  edition text not null,
  type text not null,
  level text not null,
  -- several, so that many can publish at once
  part smallint not null,
  n int not null,
  primary key (framework, edition, type, level, part)
) with (fillfactor = 25); -- few rows, which change all day
comment on table publication.total is 'privacy: not about people';
alter table publication.total enable row level security;
create policy everybody_reads on publication.total for select to assay_app using (true);
grant select on publication.total to assay_app;

create function publication.count_in(s publication.directory, change int) returns void
language sql security definer set search_path = pg_catalog as
  $$ insert into publication.total as t (framework, edition, type, level, part, n)
     select s.framework, e.edition, s.type, s.level, (hashtextextended(s.organisation_id::text, 0) & 15)::smallint, change
     from (select '' as edition where s.latest union all select s.edition where s.latest_of_edition) e
     on conflict (framework, edition, type, level, part) do update set n = t.n + excluded.n $$;

-- Counted when all else is done, since those of one part take turns from here until their transactions end.
create function publication.keep_totals() returns trigger
language plpgsql security definer set search_path = pg_catalog as $$
declare
  whose uuid := coalesce(new.organisation_id, old.organisation_id);
begin
  perform pg_advisory_xact_lock(hashtextextended('publication.total', hashtextextended(whose::text, 0) & 15));
  if tg_op <> 'INSERT' then perform publication.count_in(old, -1); end if;
  if tg_op <> 'DELETE' then perform publication.count_in(new, 1); end if;
  return null;
end $$;
create constraint trigger keep_totals after insert or delete or update of latest, latest_of_edition on publication.directory
  deferrable initially deferred for each row execute function publication.keep_totals();

create function publication.count_anew() returns void
language sql security definer set search_path = pg_catalog as
  $$ delete from publication.total;
     insert into publication.total (framework, edition, type, level, part, n)
     select d.framework, e.edition, d.type, d.level, (hashtextextended(d.organisation_id::text, 0) & 15)::smallint, count(*)
     from publication.directory d
     cross join lateral (
       select '' as edition where d.latest union all select d.edition where d.latest_of_edition) e
     group by d.framework, e.edition, d.type, d.level, 5 $$;
revoke execute on function publication.count_in(publication.directory, int), publication.keep_totals(),
  publication.count_anew() from public;

select publication.count_anew();
