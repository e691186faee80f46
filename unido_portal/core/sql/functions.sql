-- Functions that the tables of every floor rest on. PostgreSQL 15 without extensions.

-- True for the JSON shape that unido_portal.core.text describes.
CREATE OR REPLACE FUNCTION portal_text_is_valid(body jsonb) RETURNS boolean
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(body) = 'object' AND (
    body = '{}'::jsonb
    OR (
      body ? 'source'
      AND body ? (body ->> 'source')
      AND NOT EXISTS (
        SELECT 1 FROM jsonb_each(body - 'source') AS wording(code, entry)
        WHERE code NOT IN ('ar', 'zh-hans', 'en', 'fr', 'ru', 'es')
           OR jsonb_typeof(entry) <> 'object'
           OR coalesce(btrim(entry ->> 'text'), '') = ''
           OR coalesce(entry ->> 'mark', '')
              NOT IN ('official', 'unofficial', 'unreviewed', 'summary')
           OR entry ? 'of' AND (
              code = body ->> 'source'
              OR coalesce(entry ->> 'of', '') !~ '^[0-9a-f]{12}$')
           OR CASE jsonb_typeof(entry) WHEN 'object'
              THEN entry - ARRAY['text', 'mark', 'of'] <> '{}'::jsonb END
      )
    )
  )
$$;

-- The first hexadecimal digits of the SHA-256 of the source wording of a text, by which
-- its translations know what they render; null for the empty text.
CREATE OR REPLACE FUNCTION portal_text_revision(body jsonb) RETURNS text
LANGUAGE sql IMMUTABLE AS $$
  SELECT left(encode(sha256(convert_to(
    body -> (body ->> 'source') ->> 'text', 'UTF8')), 'hex'), 12)
$$;

-- The text `after`, each wording of it knowing what it renders now that the text was
-- `before`. Words that were left as they are render what they rendered: what was the
-- source then, unless they were behind already. `of` holds the revision of a source that
-- is another by now. A writer confirms words by giving the present revision as `of`;
-- whatever else a writer says of it does not count.
CREATE OR REPLACE FUNCTION portal_revised_text(before jsonb, after jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT after || coalesce(jsonb_object_agg(
    code,
    (entry - 'of') || CASE
      WHEN code = after ->> 'source' THEN '{}'
      WHEN entry ->> 'text' IS DISTINCT FROM before -> code ->> 'text' THEN '{}'
      WHEN entry ->> 'of' = present THEN '{}'
      WHEN rendered IS NOT DISTINCT FROM present THEN '{}'
      ELSE jsonb_build_object('of', rendered) END
  ), '{}')
  FROM (
    SELECT code, entry, portal_text_revision(after) AS present,
      coalesce(before -> code ->> 'of', portal_text_revision(before)) AS rendered
    FROM jsonb_each(after) AS wording(code, entry)
    WHERE jsonb_typeof(entry) = 'object'
  ) AS wordings
$$;

-- Lets the translations of each text of a row know which revision of its source they
-- render, by whatever path the source moves on.
CREATE OR REPLACE FUNCTION portal_revise_texts() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  before jsonb := to_jsonb(OLD);
  revised jsonb;
BEGIN
  SELECT jsonb_object_agg(key, portal_revised_text(before -> key, value)) INTO revised
    FROM jsonb_each(to_jsonb(NEW))
   WHERE jsonb_typeof(value) = 'object' AND value ? 'source'
     AND value IS DISTINCT FROM before -> key;
  IF revised IS NOT NULL THEN
    NEW := jsonb_populate_record(NEW, revised);
  END IF;
  RETURN NEW;
END
$$;

-- Raises the row version on every UPDATE, whatever its path. TG_ARGV lists the columns
-- whose change alone is nobody's edit, such as the time of the last log-in.
CREATE OR REPLACE FUNCTION portal_raise_version() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_NARGS > 0 AND to_jsonb(OLD) - TG_ARGV = to_jsonb(NEW) - TG_ARGV THEN
    RETURN NEW;
  END IF;
  NEW.version := OLD.version + 1;
  RETURN NEW;
END
$$;

-- Writes one history event for one changed row. TG_ARGV lists the columns that are
-- left out because they hold personal data.
CREATE OR REPLACE FUNCTION portal_record_history() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  left_out text[] := coalesce(TG_ARGV, ARRAY[]::text[]);
  before jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) - left_out END;
  after jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) - left_out END;
  changes jsonb;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    SELECT coalesce(jsonb_object_agg(was.key, jsonb_build_array(was.value, becomes.value)), '{}')
      INTO changes
      FROM jsonb_each(before) AS was
      JOIN jsonb_each(after) AS becomes ON becomes.key = was.key
     WHERE was.value IS DISTINCT FROM becomes.value AND was.key <> 'version';
    IF changes = '{}'::jsonb THEN
      RETURN NULL;
    END IF;
  ELSE
    changes := coalesce(after, before);
  END IF;
  INSERT INTO core_historyevent
    (happened_at, transaction_id, table_name, row_id, operation, changes,
     actor_id, door, reason)
  VALUES
    (clock_timestamp(), pg_current_xact_id()::text::bigint, TG_TABLE_NAME,
     (coalesce(after, before) ->> 'id')::bigint, lower(TG_OP), changes,
     nullif(current_setting('portal.actor', true), '')::bigint,
     coalesce(nullif(current_setting('portal.door', true), ''), 'sql'),
     coalesce(current_setting('portal.reason', true), ''));
  RETURN NULL;
END
$$;

-- Refuses to change or remove what is written once.
CREATE OR REPLACE FUNCTION portal_refuse_change() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'Rows of % are written once; % is refused.', TG_TABLE_NAME, TG_OP
    USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- True when the plan version with this key is sealed. Whoever writes content waits here
-- for a seal that is being made, and a seal waits for whoever is writing content.
CREATE OR REPLACE FUNCTION portal_version_is_sealed(version_key bigint) RETURNS boolean
LANGUAGE plpgsql VOLATILE AS $$
DECLARE sealed boolean;
BEGIN
  SELECT state = 'sealed' INTO sealed FROM workplans_planversion
   WHERE id = version_key FOR SHARE;
  RETURN coalesce(sealed, false);
END
$$;

-- What the seal of a plan version covers of one row: everything but the row version, the
-- citation, and the translations and marks of its texts.
CREATE OR REPLACE FUNCTION portal_sealed_part(body jsonb) RETURNS jsonb
LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_object_agg(key, CASE
    WHEN jsonb_typeof(value) = 'object' AND value ? 'source'
    THEN jsonb_build_array(value -> 'source', value -> (value ->> 'source') -> 'text')
    ELSE value END)
  FROM jsonb_each(body - ARRAY['version', 'citation_id', 'recorded_at'])
$$;

-- Keeps a sealed plan version sealed, numbered and in its plan. One of a demonstration
-- plan may be removed, and changes as little as any other.
CREATE OR REPLACE FUNCTION portal_keep_seal() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND portal_version_is_demo(OLD.id) THEN
    RETURN OLD;
  END IF;
  IF OLD.state = 'sealed' AND (
    TG_OP = 'DELETE'
    OR (NEW.state, NEW.digest, NEW.sealed_at, NEW.kind, NEW.work_plan_id)
       IS DISTINCT FROM (OLD.state, OLD.digest, OLD.sealed_at, OLD.kind, OLD.work_plan_id)
    OR NEW.number IS DISTINCT FROM OLD.number
  ) THEN
    RAISE EXCEPTION 'A sealed plan version does not change: % is refused.', TG_OP
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Refuses any change to a row that belongs to a sealed plan version. TG_ARGV[0] is the
-- column that leads to the version; for a part of a content row TG_ARGV[1] names the
-- table of that content row. Rows of a demonstration plan may be removed.
CREATE OR REPLACE FUNCTION portal_refuse_sealed() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  keys bigint[] := ARRAY[]::bigint[];
  version_key bigint;
  key bigint;
BEGIN
  IF TG_OP = 'UPDATE'
     AND portal_sealed_part(to_jsonb(OLD)) = portal_sealed_part(to_jsonb(NEW)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    keys := keys || (to_jsonb(OLD) ->> TG_ARGV[0])::bigint;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    keys := keys || (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
  END IF;
  FOREACH key IN ARRAY keys LOOP
    version_key := key;
    IF TG_NARGS > 1 THEN
      EXECUTE format('SELECT plan_version_id FROM %I WHERE id = $1', TG_ARGV[1])
        INTO version_key USING key;
    END IF;
    IF portal_version_is_sealed(version_key)
       AND NOT (TG_OP = 'DELETE' AND portal_version_is_demo(version_key)) THEN
      RAISE EXCEPTION 'A sealed plan version does not change: % on % is refused.',
        TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Refuses TRUNCATE of a table while any plan version is sealed.
CREATE OR REPLACE FUNCTION portal_refuse_truncate() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM workplans_planversion WHERE state = 'sealed') THEN
    RAISE EXCEPTION 'TRUNCATE of % is refused: a plan version is sealed.', TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

-- Refuses a row whose two parents belong to different things. TG_ARGV holds, for each of
-- the two, the foreign key, the parent's table and the parent's column to compare.
CREATE OR REPLACE FUNCTION portal_same_parent() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  body jsonb := to_jsonb(NEW);
  first bigint;
  second bigint;
BEGIN
  IF body ->> TG_ARGV[0] IS NULL OR body ->> TG_ARGV[3] IS NULL THEN
    RETURN NEW;
  END IF;
  EXECUTE format('SELECT %I FROM %I WHERE id = $1', TG_ARGV[2], TG_ARGV[1])
    INTO first USING (body ->> TG_ARGV[0])::bigint;
  EXECUTE format('SELECT %I FROM %I WHERE id = $1', TG_ARGV[5], TG_ARGV[4])
    INTO second USING (body ->> TG_ARGV[3])::bigint;
  IF first IS DISTINCT FROM second THEN
    RAISE EXCEPTION '% joins % and % of two different things.',
      TG_TABLE_NAME, TG_ARGV[0], TG_ARGV[3]
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;

-- Keeps a permanent row as it is once a sealed version shows it. TG_ARGV[0] is a query
-- that is true, for the row's key as $1, when that is so.
CREATE OR REPLACE FUNCTION portal_keep_shown() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE shown boolean;
BEGIN
  IF TG_OP = 'UPDATE'
     AND portal_sealed_part(to_jsonb(OLD)) = portal_sealed_part(to_jsonb(NEW)) THEN
    RETURN NEW;
  END IF;
  EXECUTE TG_ARGV[0] INTO shown USING OLD.id;
  IF shown THEN
    RAISE EXCEPTION 'A sealed plan version shows this row of %: % is refused.',
      TG_TABLE_NAME, TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Keeps a cleared figure as it is: a correction is a row of its own. Only the mark that it
-- is superseded and its notes may change. TG_ARGV[0] is a query that is true, for the row's
-- key as $1, where the figure is demonstration data, which may be removed.
CREATE OR REPLACE FUNCTION portal_keep_cleared() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  free text[] := ARRAY['version', 'superseded_at', 'superseded_by_id', 'note', 'footnote'];
  is_demo boolean;
BEGIN
  IF OLD.cleared_at IS NULL THEN
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END IF;
  IF TG_OP = 'UPDATE' AND to_jsonb(OLD) - free = to_jsonb(NEW) - free
     AND (OLD.superseded_at IS NULL OR OLD.superseded_at = NEW.superseded_at) THEN
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    EXECUTE TG_ARGV[0] INTO is_demo USING OLD.id;
    IF is_demo THEN
      RETURN OLD;
    END IF;
  END IF;
  RAISE EXCEPTION 'A cleared figure is corrected by a new row: % on % is refused.',
    TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END
$$;

-- Refuses to remove a row that everybody knows. TG_ARGV[0] is a query that is true, for the
-- row's key as $1, when that is so.
CREATE OR REPLACE FUNCTION portal_keep_known() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE known boolean;
BEGIN
  EXECUTE TG_ARGV[0] INTO known USING OLD.id;
  IF known THEN
    RAISE EXCEPTION 'What everybody knows stays: % on % is refused.', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END
$$;

-- Keeps what a cleared report rests on as it was read. Translations and marks may be
-- mended; the facts files may name more of what a document rests on. Who writes evidence
-- waits for a report that is being cleared. TG_ARGV[0] is a query that is true, for the
-- report's key as $1, where it is demonstration data, whose evidence may be removed.
CREATE OR REPLACE FUNCTION portal_keep_evidence() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE
  keys bigint[] := ARRAY[]::bigint[];
  key bigint;
  report record;
  is_demo boolean;
BEGIN
  IF TG_OP = 'UPDATE'
     AND portal_sealed_part(to_jsonb(OLD)) = portal_sealed_part(to_jsonb(NEW)) THEN
    RETURN NEW;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    keys := keys || OLD.update_id;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    keys := keys || NEW.update_id;
  END IF;
  FOREACH key IN ARRAY keys LOOP
    SELECT * INTO report FROM workplans_progressupdate WHERE id = key FOR SHARE;
    CONTINUE WHEN report.state IS DISTINCT FROM 'cleared';
    CONTINUE WHEN NOT report.is_submission
      AND current_setting('portal.door', true) = 'load_facts';
    IF TG_OP = 'DELETE' THEN
      EXECUTE TG_ARGV[0] INTO is_demo USING key;
      CONTINUE WHEN is_demo;
    END IF;
    RAISE EXCEPTION 'What a cleared report rests on does not change: % is refused.',
      TG_OP USING ERRCODE = 'integrity_constraint_violation';
  END LOOP;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;

-- Refuses a row for which a query is true. TG_ARGV[0] is the query, with the row's key as
-- $1; TG_ARGV[1] says what is wrong.
CREATE OR REPLACE FUNCTION portal_refuse_when() RETURNS trigger
LANGUAGE plpgsql AS $$
DECLARE is_wrong boolean;
BEGIN
  EXECUTE TG_ARGV[0] INTO is_wrong USING NEW.id;
  IF is_wrong THEN
    RAISE EXCEPTION '%', TG_ARGV[1] USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

-- True when the plan of the plan version with this key is demonstration data.
CREATE OR REPLACE FUNCTION portal_version_is_demo(version_key bigint) RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE demo boolean;
BEGIN
  SELECT workplans_workplan.is_demo INTO demo
    FROM workplans_planversion
    JOIN workplans_workplan ON workplans_workplan.id = work_plan_id
   WHERE workplans_planversion.id = version_key;
  RETURN coalesce(demo, false);
END
$$;

-- Keeps a row what it was made as: demonstration data or not. Otherwise a sealed plan
-- could be turned into a demonstration and removed, or made-up figures into facts.
CREATE OR REPLACE FUNCTION portal_keep_demo() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.is_demo IS DISTINCT FROM OLD.is_demo THEN
    RAISE EXCEPTION 'A row of % is demonstration data from its beginning or never.',
      TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END
$$;
