/** A board that is worth killing: several series, a sitting of today that is open with many items, clients for both. */
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { officerBehind } from '../../src/access/facts.js';
import type { Board } from '../../src/application/board.js';
import type { CommandName, InputOf } from '../../src/application/commands/table.js';
import type { Outcome } from '../../src/application/command.js';
import { found } from '../../src/application/founding.js';
import type { Instant } from '../../src/domain/time.js';
import { BOARD, foundingFile, OFFICERS } from '../support/service.js';
import { openFolder } from './open-folder.js';
import { aReferral, type Member } from './scripts.js';

/** Series besides the DRM, so that no agenda grows beyond what a meeting might have. */
export const OTHER_SERIES = ['NORTH', 'SOUTH', 'EAST', 'WEST', 'HARBOUR'];

/** Officers whom clients mark present, by the subject of their token. */
const MEMBERS = {
  'health-lead': 'HEALTH',
  'education-lead': 'EDUCATION',
  'ppd-supervisor': 'PPD_SUPERVISOR',
};

const BEFORE_THE_CUT_OFF: Instant = '2026-03-30T07:00:00.000Z';
const SITTING_BEGINS: Instant = '2026-03-30T11:00:00.000Z';
const ITEMS = 45;

export interface Founded {
  readonly folder: string;
  readonly sittingId: string;
  /** Who is on its agenda. */
  readonly people: readonly string[];
  readonly members: readonly Member[];
  /** Position of the last event before the clients began. */
  readonly head: bigint;
}

export const foundInFolder = async (issuer: string): Promise<Founded> => {
  const folder = await mkdtemp(join(tmpdir(), 'meetings-killed-'));
  const morning = await openFolder(folder, BEFORE_THE_CUT_OFF);
  const board = await morning.found(BOARD);
  const file = await foundingFile(issuer);
  // The others sit later on the same day: what is referred while the DRM sits is placed there, and missed there.
  const terms = file.terms.flatMap((drm) => [
    drm,
    ...OTHER_SERIES.map((series) => ({
      ...drm,
      ...{ series, startsAt: '13:00', cutOff: { ...drm.cutOff, at: '12:30' } },
    })),
  ]);
  const failed = await found(board, { ...file, terms }, 'killed');
  if (failed !== undefined) throw new Error(JSON.stringify(failed));
  for (let count = 0; count < ITEMS; count += 1) {
    await does(board, issuer, 'school', 'ReferPerson', aReferral('DRM', [`Invented ${count}`]));
  }
  await board.quiet();
  await morning.close();

  const noon = await openFolder(folder, SITTING_BEGINS);
  const opening = noon.all.get(BOARD)!;
  const sittingId = opening.ids.sitting('DRM', '2026-03-30');
  await does(opening, issuer, 'mash-manager', 'TakeChair', { sittingId });
  const opened = await does(opening, issuer, 'mash-manager', 'OpenSitting', { sittingId });
  await opening.quiet();
  const agenda = await opening.views.get<{ readonly items: readonly { readonly personId: string }[] }>(
    'agenda',
    sittingId,
  );
  const head = await opening.log.head();
  await noon.close();
  if (opened.kind !== 'ACCEPTED' || agenda === undefined) throw new Error('The sitting was not opened.');
  return {
    ...{ folder, head, sittingId },
    people: agenda.items.map(({ personId }) => personId),
    members: Object.entries(MEMBERS).map(([subject, role]) => {
      const credential = opening.credentialHash(issuer, subject);
      const [, agency = ''] = OFFICERS.find(([known]) => known === subject) ?? [];
      const { ids } = opening;
      return {
        subject,
        role,
        officer: ids.named('officer', credential),
        agency: ids.named('agency', agency),
      };
    }),
  };
};

const does = async <Name extends CommandName>(
  board: Board,
  issuer: string,
  subject: string,
  command: Name,
  input: InputOf<Name>,
): Promise<Outcome> => {
  const now = board.clock.now();
  const actor = officerBehind(await board.facts(), board.credentialHash(issuer, subject), now);
  if (actor === undefined) throw new Error(`${subject} is not in post.`);
  const commandId = randomUUID();
  const meta = { commandId, actor, purpose: 'SAFEGUARDING', now, correlationId: commandId };
  const outcome = await board.execute(command, input, meta);
  if (outcome.kind !== 'ACCEPTED') throw new Error(`${command}: ${JSON.stringify(outcome)}`);
  return outcome;
};
