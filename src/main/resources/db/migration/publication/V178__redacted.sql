-- A copy from which a name was taken out, by law and by the owner of the database alone: it goes on being known by the
-- SHA-256 that it was made with, and is held to that of what it says now.
alter table publication.publication
  add column redacted_sha256 text,
  drop constraint publication_check,
  add constraint publication_is_as_hashed check (coalesce(redacted_sha256, sha256) = encode(sha256(snapshot), 'hex'));
