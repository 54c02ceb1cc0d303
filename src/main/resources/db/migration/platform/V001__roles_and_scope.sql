-- The application connects as assay_app, a plain role that owns nothing and cannot pass row level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'assay_app') then
    create role assay_app nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
end $$;

-- What every policy asks: the scope that the application told at the start of the transaction.
create schema assay;
grant usage on schema assay to assay_app;

create function assay.organisations() returns uuid[] language sql stable parallel safe as
  $$ select string_to_array(nullif(current_setting('assay.organisations', true), ''), ',')::uuid[] $$;

create function assay.person() returns uuid language sql stable parallel safe as
  $$ select nullif(current_setting('assay.person', true), '')::uuid $$;

create function assay.has_pass(name text) returns boolean language sql stable parallel safe as
  $$ select current_setting('assay.pass', true) = name $$;

revoke create on schema public from public;
