create schema privacy;

-- What becomes of a table when a person is erased is said by the table itself, where it is not what goes without saying:
-- rows with a person_id go, names and addresses in texts are replaced.
-- "not about people": public words, which nobody's name is searched in.
comment on table organisation.organisation is 'privacy: not about people';
comment on table organisation.import_row is 'privacy: not about people';
comment on table organisation.board_group is 'privacy: not about people';
comment on table organisation.commissioner is 'privacy: not about people';
comment on table framework.edition is 'privacy: not about people';
comment on table publication.directory is 'privacy: not about people';
comment on table publication.summary is 'privacy: not about people';
comment on table reporting.result is 'privacy: not about people';
comment on table reporting.asked is 'privacy: not about people';
comment on table reporting.total is 'privacy: not about people';
-- "by its room": a use case of the room that owns it does it.
comment on table trail.head is 'privacy: by its room';
comment on table trail.link is 'privacy: by its room';
comment on table trail.value is 'privacy: by its room';
comment on table platform.session is 'privacy: by its room';
comment on table platform.session_attributes is 'privacy: by its room';
-- "renamed by its room": shown as every other, its name and address replaced last.
comment on table account.person is 'privacy: renamed by its room';
-- "row stays": it tells of the organisation's work too.
comment on column account.membership.person_id is 'privacy: row stays';
comment on column signoff.signatory.person_id is 'privacy: row stays';
-- "row goes": it is about nobody else.
comment on column account.link.email is 'privacy: row goes';
comment on column mail.message.recipient is 'privacy: row goes';
comment on column notification.told.recipient is 'privacy: row goes';
-- "secret": not shown to whoever asks what is held about somebody.
comment on column account.person.password_hash is 'privacy: secret';

-- Who did what, with what was said. For the owner of the database alone.
create view privacy.deed with (security_invoker = true) as
  select l.organisation_id, l.seq, l.at, l.person, l.what, l.subject, v.before, v.after
  from trail.link l left join trail.value v on v.organisation_id = l.organisation_id and v.seq = l.seq;
