-- What people took out of a plan again. It stays here with its number, and can be put back.
alter table improvement.area
  add column removed_at timestamptz,
  add column removed_by uuid,
  add column removed_why text check (removed_why <> ''),
  add check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_why is null));
alter table improvement.action
  add column removed_at timestamptz,
  add column removed_by uuid,
  add column removed_why text check (removed_why <> ''),
  add check ((removed_at is null) = (removed_by is null) and (removed_at is null) = (removed_why is null));
grant update (removed_at, removed_by, removed_why) on improvement.area to assay_app;
grant update (removed_at, removed_by, removed_why) on improvement.action to assay_app;
