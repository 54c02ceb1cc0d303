-- What the organisation said of itself, out of the snapshot, so that lists of returns need not open each. Worked out by
-- the database, and so never another than the snapshot's.
alter table publication.publication
  add column profile jsonb generated always as (convert_from(snapshot, 'UTF8')::jsonb -> 'profile') stored;
