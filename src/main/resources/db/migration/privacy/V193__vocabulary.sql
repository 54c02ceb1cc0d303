-- "not about people", of a column: words of a list that programs know, keys of something, public names. Nobody's name is
-- searched in it, so that whoever is called like a state takes none away.
comment on column account.membership.role is 'privacy: not about people';
comment on column account.membership.state is 'privacy: not about people';
comment on column account.membership.claim is 'privacy: not about people';
comment on column account.link.purpose is 'privacy: not about people';
comment on column account.link.role is 'privacy: not about people';
comment on column organisation.import.state is 'privacy: not about people';
comment on column organisation.profile.type is 'privacy: not about people';
comment on column evidence.document.kind is 'privacy: not about people';
comment on column evidence.document.media_type is 'privacy: not about people';
comment on column evidence.document.scan is 'privacy: not about people';
comment on column improvement.plan.template is 'privacy: not about people';
comment on column improvement.plan.framework is 'privacy: not about people';
comment on column improvement.plan.edition is 'privacy: not about people';
comment on column improvement.plan.musts is 'privacy: not about people';
comment on column improvement.area.standard is 'privacy: not about people';
comment on column improvement.area.standard_title is 'privacy: not about people';
comment on column improvement.origin.requirement is 'privacy: not about people';
comment on column improvement.action.rag is 'privacy: not about people';
comment on column improvement.diary.kind is 'privacy: not about people';
comment on column improvement.follower.areas is 'privacy: not about people';
comment on column assessment.assessment.framework is 'privacy: not about people';
comment on column assessment.assessment.edition is 'privacy: not about people';
comment on column assessment.assessment.organisation_type is 'privacy: not about people';
comment on column assessment.entry.ref is 'privacy: not about people';
comment on column assessment.entry.brought_from is 'privacy: not about people';
comment on column assessment.requirement.ref is 'privacy: not about people';
comment on column assessment.following.framework is 'privacy: not about people';
comment on column assessment.following.edition is 'privacy: not about people';
comment on column round.round.framework is 'privacy: not about people';
comment on column round.round.edition is 'privacy: not about people';
comment on column round.round.before is 'privacy: not about people';
comment on column round.request.code is 'privacy: not about people';
comment on column round.request.name is 'privacy: not about people';
comment on column round.request.type is 'privacy: not about people';
comment on column publication.publication.token is 'privacy: not about people';
comment on column publication.publication.framework is 'privacy: not about people';
comment on column publication.publication.edition is 'privacy: not about people';
comment on column publication.publication.level is 'privacy: not about people';
comment on column publication.publication.substance is 'privacy: not about people';
comment on column publication.publication.sha256 is 'privacy: not about people';
comment on column publication.publication.redacted_sha256 is 'privacy: not about people';
comment on column publication.recipient.title is 'privacy: not about people';
comment on column disclosure.request.ref is 'privacy: not about people';
comment on column mail.message.state is 'privacy: not about people';

-- "names everywhere": copies that nobody relies on and that soon end, of no organisation. A name is replaced in all of them.
comment on table mail.message is 'privacy: names everywhere';
