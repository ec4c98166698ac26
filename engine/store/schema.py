"""The tables of a project, as the first migration makes them, and what later ones add.

No trigger and no view: a project file is untrusted, and a planted trigger must have no way in. The
counts in `tally` are kept by the store itself, in the transaction that changes them.

`candidate.status`, `now_*`, `gesture.state`, `undone_by` and `tally` are caches of the decisions in force, rebuilt from them at any time.
"""

OPERATIONS = ("ALTER TABLE candidate ADD COLUMN operation TEXT NOT NULL DEFAULT ''",)

#: Register of seeds and what grows from them; the rows of a release that evaluate.
RELEASES = (
    "ALTER TABLE seed ADD COLUMN register TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE candidate ADD COLUMN register TEXT NOT NULL DEFAULT ''",
    """CREATE TABLE release_row (
        release_id INTEGER NOT NULL REFERENCES release(id), uid TEXT NOT NULL,
        split TEXT NOT NULL, PRIMARY KEY (release_id, uid)) STRICT, WITHOUT ROWID""",
)

#: Free text search (`engine.store.search`), and the indices of rare selections.
SEARCH = (
    """CREATE VIRTUAL TABLE candidate_search USING fts5(
        folded, tokenize='trigram', detail=none)""",
    """CREATE INDEX candidate_decided ON candidate(status, score DESC, id)
        WHERE status <> 'waiting'""",
    "CREATE INDEX candidate_score ON candidate(score DESC, id)",
    "CREATE INDEX candidate_run ON candidate(run_id)",
    "CREATE INDEX candidate_topic ON candidate(topic)",
    "CREATE INDEX candidate_length ON candidate(length(text))",
    "CREATE INDEX verdict_outcome ON verdict(verifier, outcome)",
    "CREATE INDEX decision_annotator ON decision(annotator, candidate_id)",
)

#: What the queue learned from decisions, which candidates it shows next and why; `uid` is a hash, so
#: its order is a random one, and the index gives it.
LEARNING = (
    "ALTER TABLE decision ADD COLUMN stream TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decision ADD COLUMN model TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE decision ADD COLUMN model_score REAL",
    "CREATE INDEX decision_random ON decision(id) WHERE stream = 'random'",
    "CREATE INDEX candidate_lot ON candidate(uid) WHERE status = 'waiting'",
    """CREATE TABLE learned (
        version TEXT PRIMARY KEY, at TEXT NOT NULL, decisions INTEGER NOT NULL,
        state TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE pick (
        candidate_id INTEGER PRIMARY KEY, place INTEGER NOT NULL, stream TEXT NOT NULL,
        score REAL NOT NULL, model TEXT NOT NULL) STRICT""",
    "CREATE INDEX pick_order ON pick(stream, place)",
)

#: A label corrected to none; second looks, and an annotator's own decisions that one can be of.
SECOND_LOOKS = (
    "ALTER TABLE decision ADD COLUMN no_label INTEGER NOT NULL DEFAULT 0",
    """CREATE INDEX decision_own ON decision(annotator, id)
        WHERE action IN ('accept', 'edit', 'reject') AND stream NOT IN ('model', 'second_look')""",
    "CREATE INDEX decision_second_look ON decision(annotator, id) WHERE stream = 'second_look'",
)

#: What speaks for a picked candidate and against it.
BECAUSE = ("ALTER TABLE pick ADD COLUMN because TEXT NOT NULL DEFAULT ''",)

#: FTS5 merges its segments when it is told to (`Search.merge`) and no longer while something is stored:
#: at a million candidates one commit in a few hundred took half a second.
SEGMENTS = (
    "INSERT INTO candidate_search(candidate_search, rank) VALUES ('automerge', 0)",
    "INSERT INTO candidate_search(candidate_search, rank) VALUES ('crisismerge', 250)",
)

FIRST = (
    "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    """CREATE TABLE import (
        id INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL, encoding TEXT NOT NULL,
        mapping TEXT NOT NULL, signature TEXT NOT NULL, at TEXT NOT NULL,
        imported INTEGER NOT NULL DEFAULT 0, duplicates INTEGER NOT NULL DEFAULT 0,
        quarantined INTEGER NOT NULL DEFAULT 0, blank INTEGER NOT NULL DEFAULT 0) STRICT""",
    """CREATE TABLE seed (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, import_id INTEGER REFERENCES import(id),
        task TEXT NOT NULL, fields TEXT NOT NULL, text TEXT NOT NULL, exact_key TEXT NOT NULL,
        label TEXT NOT NULL, topic TEXT NOT NULL, variety TEXT NOT NULL, script TEXT NOT NULL,
        source TEXT NOT NULL, licence TEXT NOT NULL, file TEXT NOT NULL, row INTEGER NOT NULL,
        source_id TEXT NOT NULL, original TEXT NOT NULL, warnings TEXT NOT NULL,
        duplicate_of INTEGER, duplicate_kind TEXT NOT NULL, duplicate_score REAL NOT NULL,
        digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX seed_exact ON seed(exact_key)",
    "CREATE INDEX seed_cell ON seed(task, label, variety, script)",
    """CREATE TABLE seed_band (
        band INTEGER NOT NULL, seed_id INTEGER NOT NULL, PRIMARY KEY (band, seed_id))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE quarantine (
        id INTEGER PRIMARY KEY, import_id INTEGER REFERENCES import(id), file TEXT NOT NULL,
        row INTEGER NOT NULL, raw TEXT NOT NULL, reason TEXT NOT NULL, reason_values TEXT NOT NULL)
        STRICT""",
    """CREATE TABLE recipe (
        hash TEXT PRIMARY KEY, name TEXT NOT NULL, version INTEGER NOT NULL, source TEXT NOT NULL,
        at TEXT NOT NULL) STRICT, WITHOUT ROWID""",
    """CREATE TABLE teacher (
        hash TEXT PRIMARY KEY, name TEXT NOT NULL, fingerprint TEXT NOT NULL, at TEXT NOT NULL)
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE run (
        id INTEGER PRIMARY KEY, recipe TEXT NOT NULL REFERENCES recipe(hash),
        teacher TEXT NOT NULL REFERENCES teacher(hash), plan TEXT NOT NULL,
        random_seed INTEGER NOT NULL, at TEXT NOT NULL, finished_at TEXT NOT NULL DEFAULT '')
        STRICT""",
    """CREATE TABLE request (
        id TEXT PRIMARY KEY, run_id INTEGER NOT NULL REFERENCES run(id), position INTEGER NOT NULL,
        seed_id INTEGER REFERENCES seed(id), line TEXT NOT NULL,
        answered INTEGER NOT NULL DEFAULT 0, answer TEXT NOT NULL DEFAULT '',
        finish TEXT NOT NULL DEFAULT '', error TEXT NOT NULL DEFAULT '',
        parsed INTEGER NOT NULL DEFAULT 0, prompt_tokens INTEGER NOT NULL DEFAULT 0,
        completion_tokens INTEGER NOT NULL DEFAULT 0) STRICT, WITHOUT ROWID""",
    "CREATE INDEX request_missing ON request(run_id, position) WHERE answered = 0",
    "CREATE INDEX request_run ON request(run_id, position)",
    """CREATE TABLE candidate (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, request_id TEXT NOT NULL,
        run_id INTEGER NOT NULL, seed_id INTEGER, recipe TEXT NOT NULL, teacher TEXT NOT NULL,
        task TEXT NOT NULL, fields TEXT NOT NULL, text TEXT NOT NULL, label TEXT NOT NULL,
        topic TEXT NOT NULL, variety TEXT NOT NULL, script TEXT NOT NULL, score REAL NOT NULL,
        status TEXT NOT NULL DEFAULT 'waiting', now_fields TEXT NOT NULL DEFAULT '',
        now_label TEXT NOT NULL, now_variety TEXT NOT NULL, now_script TEXT NOT NULL,
        at TEXT NOT NULL, digest TEXT NOT NULL) STRICT""",
    "CREATE INDEX candidate_queue ON candidate(score DESC, id) WHERE status = 'waiting'",
    """CREATE INDEX candidate_queue_label ON candidate(now_label, score DESC, id)
        WHERE status = 'waiting'""",
    """CREATE INDEX candidate_queue_cell
        ON candidate(now_label, now_variety, now_script, score DESC, id)
        WHERE status = 'waiting'""",
    "CREATE INDEX candidate_status ON candidate(status, id) WHERE status <> 'waiting'",
    "CREATE INDEX candidate_seed ON candidate(seed_id)",
    """CREATE TABLE candidate_band (
        band INTEGER NOT NULL, candidate_id INTEGER NOT NULL, PRIMARY KEY (band, candidate_id))
        STRICT, WITHOUT ROWID""",
    """CREATE TABLE verdict (
        candidate_id INTEGER NOT NULL REFERENCES candidate(id), verifier TEXT NOT NULL,
        version INTEGER NOT NULL, outcome TEXT NOT NULL, score REAL NOT NULL,
        sentence TEXT NOT NULL, sentence_values TEXT NOT NULL,
        PRIMARY KEY (candidate_id, verifier)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE gesture (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        reverts INTEGER REFERENCES gesture(id), summary TEXT NOT NULL, annotator TEXT NOT NULL,
        at TEXT NOT NULL, state TEXT NOT NULL, undone_by INTEGER) STRICT""",
    "CREATE INDEX gesture_done ON gesture(id) WHERE state = 'done'",
    "CREATE INDEX gesture_undone ON gesture(undone_by) WHERE state = 'undone'",
    """CREATE TABLE decision (
        id INTEGER PRIMARY KEY, gesture_id INTEGER NOT NULL REFERENCES gesture(id),
        candidate_id INTEGER NOT NULL REFERENCES candidate(id), action TEXT NOT NULL,
        reverts INTEGER REFERENCES decision(id), fields TEXT NOT NULL, label TEXT NOT NULL,
        variety TEXT NOT NULL, script TEXT NOT NULL, reasons TEXT NOT NULL, note TEXT NOT NULL,
        annotator TEXT NOT NULL, at TEXT NOT NULL, duration_ms INTEGER NOT NULL) STRICT""",
    "CREATE INDEX decision_candidate ON decision(candidate_id, id)",
    "CREATE INDEX decision_gesture ON decision(gesture_id)",
    "CREATE INDEX decision_reverts ON decision(reverts) WHERE reverts IS NOT NULL",
    """CREATE TABLE tally (
        task TEXT NOT NULL, label TEXT NOT NULL, variety TEXT NOT NULL, script TEXT NOT NULL,
        status TEXT NOT NULL, n INTEGER NOT NULL,
        PRIMARY KEY (task, label, variety, script, status)) STRICT, WITHOUT ROWID""",
    """CREATE TABLE release (
        id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE, at TEXT NOT NULL, mix TEXT NOT NULL,
        random_seed INTEGER NOT NULL, format TEXT NOT NULL, folder TEXT NOT NULL,
        manifest TEXT NOT NULL) STRICT""",
)
