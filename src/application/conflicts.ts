/**
 * Whom an officer has a conflict about (ADR 29). A view proposes where conflicts were declared, the streams of those
 * items decide; the records of one person are one, for as long as they are merged.
 */
import { boardsOwn, refuse, trace, type Refusal, type RuleTrace } from '../domain/decision.js';
import { discussionKind } from '../domain/discussion/discussion.js';
import type { ConflictKind } from '../domain/discussion/discussion-events.js';
import type { Id } from '../domain/event.js';
import { personKind } from '../domain/person/person.js';
import type { ConflictView } from '../projections/conflicts.js';
import type { Instant } from '../domain/time.js';
import type { FindByIndex } from '../store/documents.js';
import type { Look, Services } from './command.js';
import { recordIdsOf, leadingOf } from './leading.js';

type Find = <Doc>(view: string, query: FindByIndex) => Promise<readonly Doc[]>;

/** Nobody has more: an officer's conflicts are a handful, and so are those about one person. */
const AT_MOST = 1_000;

/** The conflicts of an officer, as the view has them. */
export const conflictsOf = (officer: Id, find: Find): Promise<readonly ConflictView[]> =>
  find<ConflictView>('conflicts', { index: 'byOfficer', equal: [officer], limit: AT_MOST });

/** The conflicts about a person, on whichever of the person's records they were declared. */
export const conflictsAbout = async (
  personId: Id,
  { document, find }: Pick<Services, 'document' | 'find'>,
): Promise<AboutPerson> => {
  const records = await recordIdsOf(personId, { document });
  const found = await Promise.all(
    records.map((record) =>
      find<ConflictView>('conflicts', { index: 'byPerson', equal: [record], limit: AT_MOST }),
    ),
  );
  return { records, proposed: found.flat() };
};

export interface AboutPerson {
  /** All records of the person. */
  readonly records: readonly Id[];
  readonly proposed: readonly ConflictView[];
}

/** A conflict that was declared on another item, and holds for this one. */
export interface CarriedConflict {
  readonly officer: Id;
  readonly agency: Id;
  readonly kind: ConflictKind;
  readonly declaredIn: Id;
}

/** Those of the proposed that stand, one an officer. */
export const standing = async (
  proposed: readonly ConflictView[],
  look: Look,
): Promise<readonly CarriedConflict[]> => {
  const found = new Map<Id, CarriedConflict>();
  for (const { officer, agency, kind, discussionIds } of proposed) {
    for (const declaredIn of discussionIds) {
      const { conflicted } = await look.state(discussionKind, declaredIn);
      if (conflicted.has(officer)) found.set(officer, { officer, agency, kind, declaredIn });
    }
  }
  return [...found.values()];
};

/** Whether an officer's conflicts, as the view proposes them, concern one of these people. */
export const concern = async (
  proposed: readonly ConflictView[],
  people: readonly Id[],
  look: Look,
): Promise<boolean> => {
  if (proposed.length === 0 || people.length === 0) return false;
  const leading = (personId: Id): Promise<Id> =>
    leadingOf(personId, async (one) => (await look.state(personKind, one)).mergedInto);
  const meant = new Set<Id>();
  for (const personId of people) meant.add(await leading(personId));
  for (const conflict of proposed) {
    if (!meant.has(await leading(conflict.personId))) continue;
    if ((await standing([conflict], look)).length > 0) return true;
  }
  return false;
};

/** What whoever has a conflict is told, whatever they wanted to decide. */
export const conflictDeclared = (): Refusal =>
  refuse(
    'CONFLICT_DECLARED',
    'A conflict is declared for you about this person: somebody else decides. What you know of a risk you can still tell: refer, or answer what you are asked.',
    { clause: NO_PART },
  );

/** What whoever has a conflict is told of news before they send it: not how things stand, which decides what comes of it. */
export const wouldBeTaken = (now: Instant): RuleTrace =>
  trace('It would be taken: what is known of a risk is never refused.', NO_PART, now);

const NO_PART = boardsOwn(
  'Whoever has a conflict about a person takes no part in what is decided about that person, and sees nothing of it.',
);
