-- Spring Session's own tables. A session id is looked up before anybody is known, so no policy stands here.
create schema platform;
grant usage on schema platform to assay_app;

create table platform.session (
  primary_id char(36) primary key,
  session_id char(36) not null unique,
  creation_time bigint not null,
  last_access_time bigint not null,
  max_inactive_interval int not null,
  expiry_time bigint not null,
  principal_name varchar(100)
);
create index session_expiry on platform.session (expiry_time);
create index session_principal on platform.session (principal_name);

create table platform.session_attributes (
  session_primary_id char(36) not null references platform.session on delete cascade,
  attribute_name varchar(200) not null,
  attribute_bytes bytea not null,
  primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on platform.session, platform.session_attributes to assay_app;
