/**
 * A person as read: the records that were said to be of one person, under the one that leads. Each record is granted
 * by itself, so that being merged shows nobody more than they might see before; only how to reach the person safely
 * goes with every one of them.
 */
import type { Id } from '../../domain/event.js';
import { ADULT_AT } from '../../domain/person/identity.js';
import type { TokenKind } from '../../domain/person/tokens.js';
import { lookalikesKey, type Lookalikes } from '../../projections/lookalikes.js';
import type { PersonView } from '../../projections/people.js';
import type { SafeContactView } from '../../projections/person-surroundings.js';
import { recordsOf } from '../leading.js';
import type { Readable, ReadSession } from './session.js';

export interface PersonRead {
  readonly personId: Id;
  readonly card: Readable<'people'>;
  /** When last referred or corrected; null where it is not known, or is not for the reader. */
  readonly ageBand: 'UNBORN' | 'CHILD' | 'ADULT' | null;
  /** The other records of the person that the reader may see. */
  readonly alsoStatedAs: readonly Id[];
  /** Of every record of the person: all of them are to be heeded. */
  readonly safeContacts: readonly (SafeContactView & { readonly recordedOf: Id })[];
}

/** How many proposals are made. */
const AT_MOST = 20;

/** The person behind the id of any of their records; undefined where the reader may not see that record. */
export const readPerson = async (session: ReadSession, id: Id): Promise<PersonRead | undefined> => {
  const own = await session.load('people', id);
  if (own === undefined) return undefined;
  const records = await recordsRead(session, id);
  const [{ personId: leading } = { personId: id }] = records;
  const lead = leading === id ? own : await session.load('people', leading);
  const shown = lead === undefined ? id : leading;
  const others = records.map(({ personId }) => personId).filter((personId) => personId !== shown);
  const granted = await Promise.all(
    others.map(async (other) => ((await session.load('people', other)) === undefined ? [] : [other])),
  );
  return {
    personId: shown,
    card: lead ?? own,
    ageBand: ageBandOf(lead ?? own),
    alsoStatedAs: granted.flat(),
    safeContacts: safeContactsOf(records),
  };
};

/** One record by itself, for whoever walks from the person to it; what is to be heeded is that of all of them. */
export const readRecord = async (session: ReadSession, id: Id): Promise<PersonRead | undefined> => {
  const card = await session.load('people', id);
  if (card === undefined) return undefined;
  const safeContacts = safeContactsOf(await recordsRead(session, id));
  return { personId: id, card, ageBand: ageBandOf(card), alsoStatedAs: [], safeContacts };
};

const safeContactsOf = (records: readonly PersonView[]): PersonRead['safeContacts'] =>
  records.flatMap(({ personId, safeContact }) =>
    safeContact === null ? [] : [{ ...safeContact, recordedOf: personId }],
  );

const ageBandOf = ({ ageInYears, dateOfBirthAccuracy }: Readable<'people'>): PersonRead['ageBand'] => {
  if (typeof ageInYears === 'number') return ageInYears >= ADULT_AT ? 'ADULT' : 'CHILD';
  return dateOfBirthAccuracy === 'EXPECTED' && ageInYears === null ? 'UNBORN' : null;
};

/** All records of one person, the leading one first. Whatever is handed on of them is granted by itself. */
export const recordsRead = (session: ReadSession, id: Id): Promise<readonly PersonView[]> =>
  recordsOf(id, session.cardOf);

export type MatchReason = 'SAME_IDENTIFIER' | 'SAME_NAME_AND_BIRTH' | 'SAME_NAME';

const REASONS: Readonly<Record<TokenKind, MatchReason>> = {
  NHS_NUMBER: 'SAME_IDENTIFIER',
  UPN: 'SAME_IDENTIFIER',
  ULN: 'SAME_IDENTIFIER',
  NAME_AND_BIRTH: 'SAME_NAME_AND_BIRTH',
  NAME: 'SAME_NAME',
};
const STRONGEST_FIRST: readonly MatchReason[] = ['SAME_IDENTIFIER', 'SAME_NAME_AND_BIRTH', 'SAME_NAME'];

export interface ProposedMatch {
  readonly personId: Id;
  readonly reasons: readonly MatchReason[];
}

/**
 * Who may be the same person, with reasons: a proposal, never more. Both records have to be the reader's to see in
 * full; two who were said to be different people are not proposed again.
 */
export const proposedMatches = async (session: ReadSession, id: Id): Promise<readonly ProposedMatch[]> => {
  const card = await session.load('people', id);
  if (card?.tokens === undefined) return [];
  const same = new Set((await recordsRead(session, id)).map(({ personId }) => personId));
  const found = await session.board.views.getMany<Lookalikes>('lookalikes', card.tokens.map(lookalikesKey));
  const reasons = new Map<Id, Set<MatchReason>>();
  for (const alike of found) {
    for (const other of alike?.people ?? []) {
      if (same.has(other) || card.dismissed?.includes(other) === true) continue;
      reasons.set(other, (reasons.get(other) ?? new Set()).add(REASONS[alike?.kind ?? 'NAME']));
    }
  }
  const proposed = await Promise.all([...reasons].map((one) => granted(session, one)));
  return proposed
    .flat()
    .toSorted((a, b) => rank(a) - rank(b) || (a.personId < b.personId ? -1 : 1))
    .slice(0, AT_MOST);
};

/** Only a reader who is granted what the proposal is made of. */
const granted = async (
  session: ReadSession,
  [personId, found]: readonly [Id, ReadonlySet<MatchReason>],
): Promise<readonly ProposedMatch[]> => {
  if ((await session.load('people', personId))?.tokens === undefined) return [];
  const reasons = STRONGEST_FIRST.filter(
    (reason) => found.has(reason) && !(reason === 'SAME_NAME' && found.has('SAME_NAME_AND_BIRTH')),
  );
  return [{ personId, reasons }];
};

const rank = ({ reasons }: ProposedMatch): number =>
  STRONGEST_FIRST.findIndex((reason) => reasons.includes(reason));
