/** A board in a temporary folder, founded like the example's, with officers and as many series as are asked for. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { officerBehind } from '../src/access/facts.js';
import type { Board } from '../src/application/board.js';
import { movedClock } from '../src/application/clock.js';
import type { Outcome } from '../src/application/command.js';
import type { CommandName, InputOf } from '../src/application/commands/table.js';
import { found } from '../src/application/founding.js';
import { checkFoundingFile } from '../src/application/founding-file.js';
import { openBoards, type Boards } from '../src/boards.js';
import type { Instant } from '../src/domain/time.js';

export const BOARD = 'example-borough';
/** Three hours before the cut-off of a Monday, and its noon, when the sitting begins. */
export const MORNING: Instant = '2026-03-30T06:00:00.000Z';
export const NOON: Instant = '2026-03-30T11:00:00.000Z';

/** Token subjects with agency and role. */
const OFFICERS = [
  ['coordinator', 'CSC', 'DRM_COORDINATOR'],
  ['mash-manager', 'CSC', 'MASH_TEAM_MANAGER'],
  ['ppd-supervisor', 'POLICE', 'PPD_SUPERVISOR'],
  ['health-lead', 'HEALTH', 'HEALTH'],
] as const;

export type Officer = (typeof OFFICERS)[number][0];

/** Series of meetings beside the DRM: referrals spread over them as they would over days. */
export const seriesOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, nth) => `SERIES_${nth}`);

export const openFolder = (folder: string, now: Instant): Promise<Boards> => {
  const location = { engine: 'sqlite' as const, folder };
  return openBoards({
    config: { eventStore: location, readModel: location, keysFolder: join(folder, 'keys') },
    clock: movedClock(now),
    onFailure: (error) => {
      throw error;
    },
  });
};

/** Founds the board and waits until its first sittings are convened. */
export const foundBoard = async (boards: Boards, issuer: string, series = 0): Promise<Board> => {
  const example = JSON.parse(await readFile('docs/board.example.json', 'utf8')) as Record<string, unknown>;
  const calendar: unknown = JSON.parse(await readFile('calendars/england-and-wales.json', 'utf8'));
  const officers = OFFICERS.map(([subject, agency, role]) => ({
    ...{ name: `Invented ${subject}`, contact: 'ext. 0000', agency, issuer, subject, from: '2026-01-01' },
    roles: [{ role, as: 'HOLDER', from: '2026-01-01', until: null }],
  }));
  const checked = checkFoundingFile({ ...example, officers }, () => calendar);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  const terms = checked.value.terms.flatMap((row) => [
    row,
    ...seriesOf(series).map((code) => ({ ...row, series: code })),
  ]);
  const board = await boards.found(BOARD);
  const failed = await found(board, { ...checked.value, terms }, 'bench');
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
  await comesToRest(board);
  return board;
};

/** Waits until nothing follows from anything any more, also where that is a lot. */
export const comesToRest = async (board: Board): Promise<void> => {
  const head = await board.log.head();
  if (!(await board.settled(head, RESTS_WITHIN_MS))) throw new Error('The policies have not come to an end.');
  await board.quiet();
};

const RESTS_WITHIN_MS = 120_000;

/** Sends a command as an officer. @throws Error where it is not accepted. */
export const act = async <Name extends CommandName>(
  board: Board,
  { issuer, as }: { readonly issuer: string; readonly as: Officer },
  command: Name,
  input: InputOf<Name>,
): Promise<Extract<Outcome, { kind: 'ACCEPTED' }>> => {
  const now = board.clock.now();
  const actor = officerBehind(await board.facts(), board.credentialHash(issuer, as), now);
  if (actor === undefined) throw new Error(`${as} is not in post.`);
  const commandId = randomUUID();
  const about = { commandId, actor, purpose: 'SAFEGUARDING', now, correlationId: commandId };
  const outcome = await board.execute(command, input, about);
  if (outcome.kind !== 'ACCEPTED') throw new Error(`${command}: ${JSON.stringify(outcome)}`);
  return outcome;
};

/** A referral of one invented person. */
export const aReferral = (series: string, name: string): InputOf<'ReferPerson'> => ({
  series,
  subjects: [
    {
      identity: {
        name: { value: name },
        dateOfBirth: { value: '2012-05-14' },
        gender: { value: 'FEMALE' },
        ethnicity: { absent: 'NOT_ASKED' },
        associates: [],
      },
      concernTypes: ['MISSING', 'CSE'],
      immediateRisk: false,
      knownStatus: 'NOT_CHECKED',
    },
  ],
  account: {
    whatHappened: 'Has been away since Friday; seen by a friend on Saturday at the station.',
    professionalView: 'The third time this month.',
    requestedOutcome: 'A plan between school, police and family.',
  },
});
