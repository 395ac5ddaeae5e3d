/**
 * Whom a recall reaches: everybody who read, heard or received what is taken back, as the streams have them. What was
 * merely looked up is not known: there is no record of reads.
 */
import { agencyOf, officerFacts } from '../../access/facts.js';
import { actionKind } from '../../domain/action/action.js';
import { caseNoteKind } from '../../domain/case-note/case-note.js';
import { checksKind } from '../../domain/checks/checks.js';
import { differenceKind } from '../../domain/difference/difference.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { minutesKind } from '../../domain/minutes/minutes.js';
import { planKind } from '../../domain/plan/plan.js';
import { samplingKind } from '../../domain/sampling/sampling.js';
import type { Recipient } from '../../domain/retraction/retract-information.js';
import type { CameBy, Retractable, RetractableKind } from '../../domain/retraction/retraction.js';
import { supportKind } from '../../domain/support/support.js';
import { rolesAtMeeting, type TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import type { Look, Surroundings } from '../command.js';
import { sittingById } from './lookups.js';
import type { Card } from './of-person.js';
import { occasionsOf, type Occasion } from './recall-occasions.js';

/** Which papers besides what was said in the room have had it: a further kind is one more row. */
interface StandsIn {
  readonly minutes: boolean;
  readonly caseNote: boolean;
  /** On a board that the members have open, whether or not they were in the room. */
  readonly boards: boolean;
  /** Shown to whoever judges the item anew. */
  readonly samples: boolean;
  /** Kept on a register that the members have open, whether or not it was ever told at a sitting. */
  readonly register: boolean;
  /** Goes with the item to every sitting that hears it later. */
  readonly later: boolean;
}
const OF_ITEM: StandsIn = {
  minutes: true,
  caseNote: true,
  boards: false,
  samples: true,
  register: false,
  later: false,
};
const OF_BOARD: StandsIn = {
  minutes: false,
  caseNote: false,
  boards: true,
  samples: false,
  register: false,
  later: false,
};
const STANDS_IN: Readonly<Record<RetractableKind, StandsIn>> = {
  SHARE: OF_ITEM,
  NOT_SHARED: OF_ITEM,
  NOTE: OF_ITEM,
  THRESHOLD: OF_ITEM,
  DECISION: OF_ITEM,
  DISSENT: OF_ITEM,
  ACTION: OF_ITEM,
  REFERRAL: OF_ITEM,
  // What was found before one sitting goes with the item to the next (ADR 30).
  CHECK_ANSWER: { ...OF_BOARD, later: true },
  SAFETY_PLAN: OF_BOARD,
  // The members read it with the person, whether or not it was made at a sitting.
  ASSESSMENT: { ...OF_BOARD, minutes: true, caseNote: true },
  VOLT: { ...OF_BOARD, boards: false, register: true },
  // Members read it before the sitting, and at the next one where the item moves on.
  WORKER_REPORT: { ...OF_ITEM, boards: true, later: true },
  PLAN_ASSURANCE: { ...OF_ITEM, boards: true },
  // They belong to a person and to no sitting: the members have them open.
  PLAN: OF_BOARD,
  BARRIER: OF_BOARD,
  SUPPORT: OF_BOARD,
  // The tracker shows them until the next review has agreed others.
  NEXT_STEPS: { ...OF_ITEM, boards: true },
  // The register has it, whether or not it was said at a sitting.
  POSITION: { ...OF_ITEM, register: true },
  DIFFERENCE_REASON: { ...OF_ITEM, register: true },
  TRACKER_REASON: OF_BOARD,
  TRANSFER: OF_BOARD,
};

interface Found {
  readonly add: (officer: Id | null, agency: Id, cameBy: CameBy) => void;
  readonly toTell: (caseNoteId: Id) => void;
  readonly toTellElsewhere: () => void;
  readonly look: Look;
  readonly around: Surroundings;
}

export const recipientsOf = async (
  record: Retractable,
  look: Look,
  around: Surroundings,
  {
    cards,
    terms,
    sampleIds,
  }: {
    readonly cards: readonly Card[];
    readonly terms: TermsOfReference | undefined;
    readonly sampleIds: readonly Id[];
  },
): Promise<readonly Recipient[]> => {
  const recipients = new Map<string, Recipient>();
  const add: Found['add'] = (officer, agency, cameBy) => {
    const key = officer ?? agency;
    if (!recipients.has(key)) recipients.set(key, { officer, agency, cameBy });
  };
  const toTell: Found['toTell'] = (caseNoteId) =>
    recipients.set(`tell ${caseNoteId}`, { ...teller(terms, around), cameBy: 'TO_TELL_WORKER', caseNoteId });
  const toTellElsewhere: Found['toTellElsewhere'] = () =>
    recipients.set('tell elsewhere', { ...teller(terms, around), cameBy: 'TO_TELL_RECEIVING_BODY' });
  const found = { add, toTell, toTellElsewhere, look, around };
  const standsIn = STANDS_IN[record.what];
  const occasions = await occasionsOf(record, { cards, goesOn: standsIn.later }, look, around.ids);
  const toMembers = (): void =>
    members(terms, around).forEach(({ id, agency }) => add(id, agency, 'OPEN_TO_MEMBERS'));
  if (standsIn.boards && occasions.length === 0) toMembers();
  for (const occasion of occasions) {
    if (occasion.heard) {
      await whoHeard(occasion, found);
      if (standsIn.minutes) await whoHasMinutes(occasion, terms, found);
      if (standsIn.caseNote) await whoHasCaseNotes(occasion, found);
    }
    if (standsIn.boards) toMembers();
    for (const checksId of occasion.checksIds) {
      const { asked } = await look.state(checksKind, checksId);
      for (const agency of asked) add(null, agency, 'ASKED_TO_CHECK');
    }
  }
  if (standsIn.register)
    members(terms, around).forEach(({ id, agency }) => add(id, agency, 'OPEN_TO_MEMBERS'));
  if (standsIn.samples) await whoJudgedAnew(record, sampleIds, found);
  await WHO_ACTS[record.what]?.(record, found);
  for (const card of cards) {
    if (record.entryId !== undefined)
      for (const agency of card?.owesEntries ?? []) add(null, agency, 'OWNS_ACTION');
    for (const { agency } of card?.referrals ?? []) add(null, agency, 'REFERRED');
    for (const { ownerAgency, released } of card?.actions ?? [])
      if (released) add(null, ownerAgency, 'OWNS_ACTION');
  }
  return [...recipients.values()];
};

/**
 * Who was ever at the sitting or in the room for the item, whether or not they stayed to the end. Whoever was kept out
 * of the item, or had left it, and was never in the room for it, has heard nothing of it.
 */
const whoHeard = async ({ sittingId, discussionIds }: Occasion, { add, look }: Found): Promise<void> => {
  const { attended } = await sittingById(look, sittingId);
  const keptOut: ReadonlySet<Id>[] = [];
  for (const discussionId of discussionIds) {
    const { phase, heardBy, away, conflicted } = await look.state(discussionKind, discussionId);
    for (const [officer, agency] of heardBy) add(officer, agency, 'HEARD');
    if (phase !== 'NOT_STARTED') keptOut.push(new Set([...away, ...conflicted]));
  }
  const heardNothing = (officer: Id): boolean =>
    keptOut.length > 0 && keptOut.every((officers) => officers.has(officer));
  for (const { officer, agency } of attended) if (!heardNothing(officer)) add(officer, agency, 'HEARD');
};

/**
 * The core members once any version was issued, and every agency that was ever sent a whole copy, also while a
 * correction is being drafted. What a copy of own actions holds is with the agency that owns them.
 */
const whoHasMinutes = async (
  { sittingId }: Occasion,
  terms: TermsOfReference | undefined,
  { add, look, around }: Found,
): Promise<void> => {
  const { everIssued, copies } = await look.state(minutesKind, sittingId);
  for (const { agency, profile } of copies) if (profile === 'FULL') add(null, agency, 'RECEIVED_MINUTES');
  if (everIssued) members(terms, around).forEach(({ id, agency }) => add(id, agency, 'RECEIVED_MINUTES'));
};

interface InPost {
  readonly id: Id;
  readonly agency: Id;
}

/** Whoever holds one of these roles today, or stands in for one. */
const holding = (roles: ReadonlySet<string>, { facts, now }: Surroundings): readonly InPost[] =>
  [...facts.officers.keys()].flatMap((id) => {
    const member = officerFacts(facts, id, now);
    if (member === undefined || !('agency' in member.actor)) return [];
    return member.roles.some(({ role }) => roles.has(role)) ? [{ id, agency: member.actor.agency }] : [];
  });

const members = (terms: TermsOfReference | undefined, around: Surroundings): readonly InPost[] =>
  holding(new Set(terms === undefined ? [] : rolesAtMeeting(terms)), around);

/** The co-ordinator; while nobody holds that role, whoever is taking it back sees to it. */
const teller = (terms: TermsOfReference | undefined, around: Surroundings) => {
  const [coordinator] = holding(new Set(terms === undefined ? [] : [terms.administeredBy]), around);
  if (coordinator !== undefined) return { officer: coordinator.id, agency: coordinator.agency };
  return { officer: null, agency: agencyOf(around.actor) };
};

/** Whoever was shown the item to judge it anew, whether or not they have done so. */
const whoJudgedAnew = async (
  { discussionId, referralId }: Retractable,
  sampleIds: readonly Id[],
  { add, look, around: { facts } }: Found,
): Promise<void> => {
  for (const sampleId of sampleIds) {
    const { reviewer, items } = await look.state(samplingKind, sampleId);
    const isShown = [...items.values()].some((item) =>
      discussionId === null
        ? referralId !== null && item.referralIds.includes(referralId)
        : item.discussionId === discussionId,
    );
    const agency = facts.officers.get(reviewer)?.agency;
    if (isShown && agency !== undefined) add(reviewer, agency, 'JUDGED_ANEW');
  }
};

/** Whoever has something to do about it, by what was recorded. */
const WHO_ACTS: {
  readonly [Kind in RetractableKind]?: (record: Retractable, found: Found) => Promise<void>;
} = {
  ACTION: ({ recordId }, found) => whoOwns(recordId, found),
  BARRIER: async ({ recordId, personIds }, { add, look }) => {
    for (const personId of personIds) {
      const barrier = (await look.state(planKind, personId)).barriers.get(recordId);
      if (barrier !== undefined) add(barrier.owner, barrier.ownerAgency, 'OWNS_ACTION');
    }
  },
  POSITION: ({ differenceId }, found) => whoDiffers(differenceId, found),
  DIFFERENCE_REASON: ({ differenceId }, found) => whoDiffers(differenceId, found),
  TRANSFER: (_record, { toTellElsewhere }) => Promise.resolve(toTellElsewhere()),
  SUPPORT: async ({ recordId }, { add, look }) => {
    const { agencies } = await look.state(supportKind, recordId);
    for (const agency of agencies) add(null, agency, 'OWNS_ACTION');
  },
};

const whoDiffers = async (differenceId: Id | undefined, { add, look }: Found): Promise<void> => {
  const { positionsOf } = await look.state(differenceKind, differenceId ?? '');
  for (const agency of positionsOf) add(null, agency, 'HAS_A_POSITION');
};

/** What is to be done was told to its owner once it was released, and to whoever owned it before. */
const whoOwns = async (actionId: Id, { add, look }: Found): Promise<void> => {
  const { status, ownerAgency, formerAgencies } = await look.state(actionKind, actionId);
  if (status === 'AGREED' || status === 'NONE') return;
  for (const agency of [ownerAgency, ...formerAgencies]) add(null, agency, 'OWNS_ACTION');
};

/** Who wrote the note on the person's file, and each worker who was told. */
const whoHasCaseNotes = async (
  { discussionIds }: Occasion,
  { add, toTell, look, around: { facts } }: Found,
): Promise<void> => {
  const addOfficer = (officer: Id, cameBy: CameBy): void => {
    const agency = facts.officers.get(officer)?.agency;
    if (agency !== undefined) add(officer, agency, cameBy);
  };
  for (const discussionId of discussionIds) {
    const { writers, told, toldElsewhere } = await look.state(caseNoteKind, discussionId);
    for (const officer of writers) addOfficer(officer, 'WROTE_CASE_NOTE');
    for (const officer of told) addOfficer(officer, 'TOLD_AS_WORKER');
    if (toldElsewhere) toTell(discussionId);
  }
};
