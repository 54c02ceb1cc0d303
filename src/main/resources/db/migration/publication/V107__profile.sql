-- What the organisation said of itself, out of the snapshot, so that lists of returns need not open each. It is written
-- with the snapshot, from the same bytes, and as little changed afterwards.
alter table publication.publication add column profile jsonb;
update publication.publication set profile = convert_from(snapshot, 'UTF8')::jsonb -> 'profile';
