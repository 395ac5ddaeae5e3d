/**
 * A real board for tests: stores of its own (`test-stores.ts` says on which engines), a clock that stands still until it is moved,
 * founded from a file like the example's with one officer for each role, policies running.
 */
import { createSecretKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { officerBehind } from '../../src/access/facts.js';
import { openBoard, type Board, type BoardParts } from '../../src/application/board.js';
import { movedClock, type MovedClock } from '../../src/application/clock.js';
import type { CommandMeta, Outcome } from '../../src/application/command.js';
import type { CommandName, InputOf } from '../../src/application/commands/table.js';
import { checkFoundingFile, type FoundingFile } from '../../src/application/founding-file.js';
import { found } from '../../src/application/founding.js';
import { idsOf } from '../../src/application/ids.js';
import type { Id } from '../../src/domain/event.js';
import { drm } from '../../src/domain/terms/drm.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../../src/domain/time.js';
import { credentialHash, inputHash, matchingToken } from '../../src/privacy/keyed-hash.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog, StoredEvent } from '../../src/store/event-log.js';
import { stepsOfLog } from './states.js';
import { PAGE, untold } from './states-told.js';
import { aCopyOf, aPlace, loseDocuments, openDocumentsAt, openLog, type Place } from './test-stores.js';

/** Eight o'clock on Monday 30 March 2026 in London: two hours before the cut-off, four before the sitting. */
export const MONDAY_MORNING: Instant = '2026-03-30T07:00:00.000Z';

/** On the borough: the agency of the one officer who holds each role. */
export const BOROUGH = {
  DRM_COORDINATOR: 'CSC',
  MASH_TEAM_MANAGER: 'CSC',
  PPD_SUPERVISOR: 'POLICE',
  HEALTH: 'HEALTH',
  EDUCATION: 'EDUCATION',
  ADULT_SOCIAL_CARE: 'ASC',
  PANEL_CHAIR: 'CSC',
  PANEL_CLERK: 'CSC',
  HOUSING: 'EARLY_HELP',
} as const;

/** On the island: the agency of the one officer who holds each role, and of a worker, a colleague and a school without one. */
const ISLAND = {
  RMM_ADMINISTRATOR: 'CSC',
  INTAKE_ASSESSMENT_MANAGER: 'CSC',
  POLICE_DCI: 'POLICE',
  CSC_GROUP_MANAGER: 'CSC',
  EDUCATION_CHILD_PROTECTION: 'EDUCATION',
  MANX_CARE_SAFEGUARDING: 'HEALTH',
  CAMHS_SAFEGUARDING: 'CAMHS',
  PROBATION_SAFEGUARDING: 'PROBATION',
  YOUTH_JUSTICE_SAFEGUARDING: 'YOUTH_JUSTICE',
  EARLY_HELP_MANAGER: 'EARLY_HELP',
  CHILDRENS_HOME_MANAGER: 'CHILDRENS_HOME',
  HEAD_OF_SOCIAL_CARE: 'CSC',
  SOCIAL_WORKER: 'CSC',
  SECOND_SOCIAL_WORKER: 'CSC',
  SCHOOL: 'EDUCATION',
} as const;

export type TestRole = keyof typeof BOROUGH | keyof typeof ISLAND;
export const AGENCY_OF: Readonly<Record<TestRole, string>> = { ...BOROUGH, ...ISLAND };

/** Stands between a board and its stores, for what only a fault can show. */
export interface Between {
  readonly log?: (log: EventLog) => EventLog;
  readonly documents?: (documents: DocumentStore) => DocumentStore;
}

export interface LiveBoardOptions {
  readonly start?: Instant;
  /** Terms besides those of the DRM. */
  readonly alsoTerms?: readonly TermsOfReference[];
  /** The example of the island, with its three series, instead of the borough's. */
  readonly island?: true;
  /** False: the log stays empty. */
  readonly founded?: boolean;
  readonly boardId?: Id;
  /** Begins with the events of a board that was founded at this place and has been closed: faster than founding. */
  readonly like?: Place;
  readonly between?: Between;
}

export interface Acting {
  readonly execute: <Name extends CommandName>(
    command: Name,
    input: InputOf<Name>,
    how?: Partial<CommandMeta>,
  ) => Promise<Outcome>;
  /** @throws Error where the command is not accepted. */
  readonly does: <Name extends CommandName>(
    command: Name,
    input: InputOf<Name>,
    how?: Partial<CommandMeta>,
  ) => Promise<Extract<Outcome, { kind: 'ACCEPTED' }>>;
}

export interface LiveBoard {
  /** The board as it is open now: another one after `reopen`. */
  readonly board: () => Board;
  readonly documents: () => DocumentStore;
  readonly clock: MovedClock;
  readonly place: Place;
  /** Acts as the officer who holds a role. */
  readonly as: (role: TestRole) => Acting;
  readonly officer: (role: TestRole) => Id;
  readonly agency: (role: TestRole) => Id;
  readonly sitting: (date: LocalDate, series?: string) => Id;
  /** An id that nothing has yet; the same in each run of a test. */
  readonly nextId: () => Id;
  readonly quiet: () => Promise<void>;
  readonly moveTo: (instant: Instant) => Promise<void>;
  readonly close: () => Promise<void>;
  /** Opens the board again, with other things between it and its stores, or without its documents. */
  readonly reopen: (how?: { readonly between?: Between; readonly documentsLost?: boolean }) => Promise<void>;
  readonly events: () => Promise<readonly StoredEvent[]>;
}

const KEY = createSecretKey(Buffer.alloc(32, 7));
export const BOARD_ID: Id = 'b0a7d0e1-6a52-4c3b-9d64-5f2c8e7a1d90';
const ISSUER = 'https://issuer.example.org';

/** The roles that the terms name; an officer of another series has none on a board without it. */
const rolesOf = (terms: readonly TermsOfReference[]): ReadonlySet<string> =>
  new Set(
    terms.flatMap(({ coreMembers, otherRoles }) => [...coreMembers, ...otherRoles].map(({ role }) => role)),
  );

/** The founding file of the example, with an officer for each role of the tests. */
export const foundingDocument = (alsoTerms: readonly TermsOfReference[] = []): Record<string, unknown> => ({
  ...example('docs/board.example.json'),
  terms: ['DRM', ...alsoTerms],
  officers: officersOf(BOROUGH, [drm, ...alsoTerms]),
});

/** The founding file of the island, with an officer for each role of the tests. */
export const islandDocument = (): Record<string, unknown> => ({
  ...example('docs/board.island.example.json'),
  officers: officersOf(ISLAND, [rmm]),
});

const example = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

const officersOf = (agencyOf: Readonly<Record<string, string>>, terms: readonly TermsOfReference[]) =>
  Object.entries(agencyOf).map(([role, agency]) => ({
    name: `${role} Invented`,
    contact: 'extension 1',
    agency,
    issuer: ISSUER,
    subject: role,
    from: '2026-01-01',
    roles: rolesOf(terms).has(role) ? [{ role, as: 'HOLDER', from: '2026-01-01', until: null }] : [],
  }));

/** Reads what the founding file names, as the founding tool does. */
export const fileBeside = (name: string): unknown => JSON.parse(readFileSync(join('docs', name), 'utf8'));

export const foundingFile = (alsoTerms?: readonly TermsOfReference[]): FoundingFile =>
  soundFile(foundingDocument(alsoTerms));

const soundFile = (document: Record<string, unknown>): FoundingFile => {
  const checked = checkFoundingFile(document, fileBeside);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.value;
};

/** Acts on a board as the officer who holds a role. */
export const actingOn =
  (board: () => Board, clock: MovedClock, nextId: () => Id) =>
  (role: TestRole): Acting => {
    const execute: Acting['execute'] = async (command, input, how = {}) => {
      const credential = board().credentialHash(ISSUER, role);
      const actor = officerBehind(await board().facts(), credential, clock.now());
      if (actor === undefined) throw new Error(`${role} is not in post.`);
      const commandId = how.commandId ?? nextId();
      const meta = { commandId, actor, purpose: 'SAFEGUARDING', now: clock.now(), correlationId: commandId };
      return board().execute(command, input, { ...meta, ...how });
    };
    return {
      execute,
      does: async (command, input, how) => {
        const outcome = await execute(command, input, how);
        if (outcome.kind !== 'ACCEPTED') throw new Error(`${command}: ${JSON.stringify(outcome)}`);
        return outcome;
      },
    };
  };

const open = new Set<LiveBoard>();

/** Closes what a test left open; call it after each test. */
export const closeLiveBoards = async (): Promise<void> => {
  for (const live of open) await live.close();
};

export const openLiveBoard = async (options: LiveBoardOptions = {}): Promise<LiveBoard> => {
  const { start = MONDAY_MORNING, boardId = BOARD_ID, founded = options.like === undefined } = options;
  const place = await (options.like === undefined ? aPlace() : aCopyOf(options.like));
  const clock = movedClock(start);
  const ids = idsOf(boardId);
  let opened = await openStores(place, clock, boardId, options.between);
  let isOpen = true;
  let counted = 0;
  const nextId = (): Id => ids.named('test', String((counted += 1)));
  const officer = (role: TestRole): Id => ids.named('officer', credentialHash(KEY, ISSUER, role));

  const as = actingOn(() => opened.board, clock, nextId);

  const live: LiveBoard = {
    ...{ clock, place, as, officer, nextId },
    board: () => opened.board,
    documents: () => opened.documents,
    agency: (role) => ids.named('agency', AGENCY_OF[role]),
    sitting: (date, series = options.island ? rmm.series : drm.series) => ids.sitting(series, date),
    quiet: () => opened.board.quiet(),
    moveTo: async (instant) => {
      clock.moveTo(instant);
      await opened.board.quiet();
    },
    close: async () => {
      if (!isOpen) return;
      isOpen = false;
      open.delete(live);
      // What a run by chance comes to once in a thousand must fail no build: it tells of its faults itself.
      const steps = options.like === undefined ? stepsOfLog(await live.events()) : [];
      await opened.board.close();
      const notTold = untold(steps);
      if (notTold.length > 0) throw new Error(`${PAGE} does not tell of:\n${notTold.join('\n')}`);
    },
    reopen: async ({ between, documentsLost = false } = {}) => {
      await live.close();
      if (documentsLost) await loseDocuments(place);
      opened = await openStores(place, clock, boardId, between);
      isOpen = true;
      open.add(live);
    },
    events: () => everyEvent(opened.board.log),
  };
  open.add(live);
  if (founded) {
    const file = options.island ? soundFile(islandDocument()) : foundingFile(options.alsoTerms);
    const failed = await found(opened.board, file, 'hash of the test file');
    if (failed !== undefined) throw new Error(`${failed.step}: ${failed.refusal.sentence}`);
    await live.quiet();
  }
  return live;
};

/** What a board of the tests is made of, over these stores. */
export const testParts = (stores: Pick<BoardParts, 'log' | 'documents' | 'clock'>): BoardParts => ({
  ...{ code: 'test-board', ...stores },
  inputHash: (input) => inputHash(KEY, input),
  tokenise: (kind, text) => matchingToken(KEY, kind, text),
  credentialHash: (issuer, subject) => credentialHash(KEY, issuer, subject),
});

const openStores = async (
  place: Place,
  clock: MovedClock,
  boardId: Id,
  between: Between = {},
): Promise<{ readonly board: Board; readonly documents: DocumentStore }> => {
  const plain = await openLog(place, clock.now);
  const log = between.log?.(plain) ?? plain;
  const stored = await openDocumentsAt(place, plain.life);
  const documents = between.documents?.(stored) ?? stored;
  const board = await openBoard(testParts({ log, documents, clock }), boardId);
  return { board, documents };
};

/** A store that does some things otherwise: how a fault is put between a board and the real one. */
export const instead = <Store extends object>(store: Store, over: Partial<Store>): Store =>
  new Proxy(store, {
    get: (target, name) => {
      if (Object.hasOwn(over, name)) return (over as Record<string | symbol, unknown>)[name];
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

/** Everything in a log, from the first event on. */
export const everyEvent = async (log: EventLog): Promise<readonly StoredEvent[]> => {
  const all: StoredEvent[] = [];
  for (let after = 0n; ;) {
    const { events, reached } = await log.readAll({ after, limit: 1_000 });
    all.push(...events);
    if (events.length === 0) return all;
    after = reached;
  }
};
