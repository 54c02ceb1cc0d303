-- Editions of frameworks, as their packs were read. Public data: every organisation sees all of them.
create schema framework;
grant usage on schema framework to assay_app;

create table framework.edition (
  framework text not null check (framework <> ''),
  edition text not null check (edition <> ''),
  sha256 text not null check (length(sha256) = 64),
  yaml text not null,
  source text not null check (source in ('shipped', 'loaded')),
  loaded_at timestamptz not null,
  primary key (framework, edition)
);

grant select, insert, update (sha256, yaml, loaded_at) on framework.edition to assay_app;

-- A published edition never changes. Those that come with Assay may, until it is released.
create function framework.published_editions_stay() returns trigger language plpgsql as $$
begin
  raise exception 'edition % of % is published and cannot change', old.edition, old.framework;
end $$;
create trigger published_editions_stay before update on framework.edition
  for each row when (old.source = 'loaded') execute function framework.published_editions_stay();
