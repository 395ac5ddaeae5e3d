/** What a reader is asked before the next sittings and has not answered: for each role held, and for the agency. */
import type { Id } from '../../domain/event.js';
import { readAgenda } from './agenda.js';
import { checksOfItem } from './checks-of-item.js';
import { nextSitting } from './next-sitting.js';
import type { Readable, ReadSession } from './session.js';

export interface CheckToAnswer {
  readonly sittingId: Id;
  readonly personId: Id;
  /** The core role that is asked; null where it is the agency. */
  readonly role: string | null;
  readonly agency: Id | null;
}

/** An agency is shown so many of what it was asked and has not answered; what it was asked last is among them. */
const OF_AGENCY_AT_MOST = 100;

export const checksToAnswer = async (session: ReadSession): Promise<readonly CheckToAnswer[]> => {
  const ofRoles = await Promise.all([...session.terms.keys()].map((series) => askedOfRoles(session, series)));
  return [...ofRoles.flat(), ...(await askedOfAgency(session))];
};

const askedOfRoles = async (session: ReadSession, series: string): Promise<readonly CheckToAnswer[]> => {
  const sitting = await nextSitting(session, series);
  if (sitting?.sittingId === undefined || !isToCome(sitting)) return [];
  const { sittingId, terms } = sitting;
  const isHeld = (role: string): boolean => session.reader.roles.some((own) => own.role === role);
  if (!(terms?.coreMembers ?? []).some(({ role }) => isHeld(role))) return [];
  const agenda = await readAgenda(session, sittingId);
  const waiting = (agenda?.items ?? []).filter(
    ({ movedOn, discussion }) => movedOn === null && discussion === 'NOT_STARTED',
  );
  const boards = await Promise.all(
    waiting.map(async ({ personId }) => ({
      personId,
      rows: await checksOfItem(session, sittingId, personId),
    })),
  );
  return boards.flatMap(({ personId, rows }) =>
    rows.flatMap(({ role, status }) =>
      role === null || !isHeld(role.role) || status !== 'NO_ANSWER'
        ? []
        : [{ sittingId, personId, role: role.role, agency: null }],
    ),
  );
};

/** Whoever is no member is shown what their agency was asked, and nothing else of the agenda. */
const askedOfAgency = async (session: ReadSession): Promise<readonly CheckToAnswer[]> => {
  const { actor } = session.reader;
  if (!('agency' in actor)) return [];
  const query = {
    index: 'byAgency',
    equal: [actor.agency, false],
    descending: true,
    limit: OF_AGENCY_AT_MOST,
  };
  const asked = (await session.find('agencies-asked', query)).map(({ document }) => document).toReversed();
  const sittings = await Promise.all(asked.map(({ sittingId = '' }) => session.load('sittings', sittingId)));
  return asked.flatMap(({ sittingId, personId, agency }, index) =>
    sittingId === undefined || personId === undefined || !isToCome(sittings[index] ?? {})
      ? []
      : [{ sittingId, personId, role: null, agency: agency ?? null }],
  );
};

const isToCome = ({ phase }: Readable<'sittings'>): boolean => phase === 'CONVENED' || phase === 'OPEN';
