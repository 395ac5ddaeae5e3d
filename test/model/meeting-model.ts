/**
 * The DRM as a practitioner would tell it, in plain TypeScript and without the service's code: what there is, and
 * where everybody stands. Officers go by the role that they hold. What is accepted and refused stands beside it,
 * one file a subject.
 */
import { at, dayOf, FIRST_DAY, plusDays, sits } from './meeting-time.js';

export type Phase = 'CONVENED' | 'OPEN' | 'CLOSED' | 'MISSED' | 'CANCELLED';

/** Something was recorded; the wish was already true; otherwise the code of the refusal. */
export type Answer = 'RECORDED' | 'NOTHING' | (string & {});

export interface MinutesModel {
  status: 'NONE' | 'DRAFT' | 'APPROVED' | 'ISSUED';
  version: number;
  /** Chairs whose approval is still wanted, and the officers who have approved this version. */
  needed: Set<string>;
  approvals: Set<string>;
  /** Who approves for a chair, by the chair. */
  readonly delegates: Map<string, string>;
  /** Versions that were issued, and those that Health has acknowledged. */
  readonly issued: Set<number>;
  readonly acknowledged: Set<number>;
}

export interface SittingModel {
  /** The day for which it recurs; the id of one that was arranged besides. */
  readonly key: string;
  date: string;
  startsAt: string;
  /** What came in before is in time for it. */
  cutOffAt: string;
  readonly recurs: boolean;
  phase: Phase;
  readonly chairs: Set<string>;
  /** How those who are there attend, by their role. */
  readonly present: Map<string, string>;
  readonly left: Set<string>;
  readonly apologies: Set<string>;
  /** Where a chair put people, the newest last. */
  moves: { readonly personId: string; readonly toPlace: number }[];
  readonly minutes: MinutesModel;
}

export interface NoteModel {
  readonly noteId: string;
  readonly writtenBy: string;
  /** Every wording, the newest last. */
  readonly words: string[];
  standing: boolean;
}

/** What one sitting made of a person's item. */
export interface ItemModel {
  phase: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  concluded: boolean;
  readonly decisions: string[];
  /** Something was decided since it began last. */
  isDecided: boolean;
  readonly here: Set<string>;
  readonly away: Set<string>;
  readonly conflicted: Set<string>;
  readonly notes: NoteModel[];
  /** The chair has taken it as a late item; has sent it to the next sitting. */
  taken: boolean;
  sentOn: boolean;
  checkAnswered: boolean;
  caseNote: 'NONE' | 'REQUESTED' | 'WRITTEN' | 'ACKNOWLEDGED';
  caseNoteDueAt: string;
}

export interface PersonModel {
  readonly personId: string;
  readonly referralId: string;
  /** The role that referred: its agency may take the referral back. */
  readonly referredBy: string;
  readonly receivedAt: string;
  readonly incident: 'REPORTED' | 'CLAIMED' | null;
  /** As the referral has it; and as the agenda does, which stays as it was once the person has been heard. */
  immediateRisk: boolean;
  listedAtRisk: boolean;
  /** Somebody has feared for the person, once: amending that away goes around no chair. */
  everFeared: boolean;
  /** Missing now, as the agenda has it; and the newest episode. */
  listedMissing: boolean;
  episode: { readonly episodeId: string; endedAt: string | null } | null;
  /** The sitting that hears the person, or has heard the person to the end; empty once withdrawn. */
  at: string;
  /** Every sitting whose agenda ever had the person. */
  readonly listedAt: Set<string>;
  concluded: boolean;
  withdrawalAsked: boolean;
  /** Was on the agenda of a sitting that has closed. */
  carriedForward: boolean;
  lateItem: boolean;
  /** A chair decided that it is heard where it is. */
  urgent: boolean;
  standing: { readonly known: 'KNOWN' | 'UNKNOWN'; readonly open: 'OPEN' | 'CLOSED' | null } | null;
  readonly items: Map<string, ItemModel>;
}

export interface ActionModel {
  readonly actionId: string;
  readonly person: PersonModel;
  readonly agreedOn: string;
  owner: string;
  dueOn: string;
  accepted: boolean;
  status: 'AGREED' | 'OPEN' | 'RETURNED' | 'DONE' | 'NOT_DONE' | 'WITHDRAWN';
}

export interface EscalationModel {
  readonly escalationId: string;
  readonly riskToday: boolean;
  status: 'WITH_STAGE' | 'UNROUTED' | 'ANSWERED' | 'RESOLVED' | 'WITHDRAWN';
  stage: number;
  /** The officers who have it now. */
  with: readonly string[];
  answerDueAt: string;
}

export interface Model {
  now: string;
  readonly sittings: Map<string, SittingModel>;
  readonly people: PersonModel[];
  readonly actions: ActionModel[];
  readonly escalations: EscalationModel[];
}

export const CHAIRS: readonly string[] = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];
export const LEADERS: readonly string[] = [...CHAIRS, 'DRM_COORDINATOR'];

export const newModel = (now: string): Model => ({
  ...{ now, sittings: new Map(), people: [], actions: [], escalations: [] },
});

export const newSitting = (
  times: Pick<SittingModel, 'key' | 'date' | 'startsAt' | 'cutOffAt' | 'recurs'>,
): SittingModel => ({
  ...times,
  phase: 'CONVENED',
  chairs: new Set(),
  present: new Map(),
  left: new Set(),
  apologies: new Set(),
  moves: [],
  minutes: {
    ...{ status: 'NONE', version: 0, needed: new Set(), approvals: new Set() },
    ...{ delegates: new Map(), issued: new Set(), acknowledged: new Set() },
  },
});

/** The sitting that recurs on a day on which the DRM sits, or the one with an id of its own. */
export const sittingOf = (model: Model, key: string): SittingModel => {
  const before = model.sittings.get(key);
  if (before !== undefined) return before;
  const times = { startsAt: at(key, '12:00'), cutOffAt: at(key, '10:00') };
  const made = newSitting({ key, date: key, ...times, recurs: true });
  // Nobody met before the board was founded.
  if (key < FIRST_DAY) made.phase = 'MISSED';
  model.sittings.set(key, made);
  return made;
};

/** The sittings of a day in the order in which they begin. */
export const sittingsOn = (model: Model, date: string): readonly SittingModel[] => {
  if (sits(date)) sittingOf(model, date);
  return [...model.sittings.values()]
    .filter((sitting) => sitting.date === date)
    .sort((a, b) => compare(a.startsAt, b.startsAt));
};

/** The sitting day that lies so many sitting days after today's, or after the last one before today. */
export const sittingDayFrom = (model: Model, steps: number): string => {
  let date = dayOf(model.now);
  while (!sits(date)) date = plusDays(date, 1);
  for (let left = Math.abs(steps); left > 0;) {
    const next = plusDays(date, Math.sign(steps));
    if (next < FIRST_DAY) return date;
    date = next;
    if (sits(date)) left -= 1;
  }
  return sits(date) ? date : FIRST_DAY;
};

/** Which sitting hears what came in then, and whether it came after a cut-off or as a late item. */
export const hearing = (model: Model, receivedAt: string) => {
  let late = false;
  let first = true;
  for (let date = dayOf(receivedAt); ; date = plusDays(date, 1)) {
    for (const { key, cutOffAt, phase, recurs } of sittingsOn(model, date)) {
      if (receivedAt >= cutOffAt) {
        if (first && recurs) late = true;
        continue;
      }
      if (phase === 'CONVENED' || (first && phase === 'OPEN'))
        return { key, date, late, lateItem: phase === 'OPEN' };
      first = false;
    }
  }
};

/** The first sitting from today on that has got no further than it may. */
export const nextSitting = (model: Model, phases: readonly Phase[] = ['CONVENED']): SittingModel => {
  for (let date = dayOf(model.now); ; date = plusDays(date, 1)) {
    const found = sittingsOn(model, date).find(({ phase }) => phases.includes(phase));
    if (found !== undefined) return found;
  }
};

export const itemOf = (person: PersonModel, key: string): ItemModel => {
  const before = person.items.get(key);
  if (before !== undefined) return before;
  const made: ItemModel = {
    ...{ phase: 'NOT_STARTED', concluded: false, decisions: [], isDecided: false, notes: [] },
    ...{ here: new Set(), away: new Set(), conflicted: new Set() },
    ...{ taken: false, sentOn: false, checkAnswered: false, caseNote: 'NONE', caseNoteDueAt: '' },
  };
  person.items.set(key, made);
  return made;
};

/** Whether the person is still to be heard where the referral has them. */
export const isWaiting = ({ at: key, concluded }: PersonModel): boolean => key !== '' && !concluded;

export const placeAt = (person: PersonModel, key: string, lateItem = false): void => {
  person.at = key;
  person.urgent = false;
  person.lateItem = lateItem;
  person.listedAt.add(key);
};

/** Moves on whoever a sitting that is over has not heard to the end. */
export const moveOn = (model: Model, from: string): void => {
  const { key } = nextSitting(model);
  for (const person of model.people) {
    if (person.at !== from || person.concluded) continue;
    if (sittingOf(model, from).phase === 'CLOSED') person.carriedForward = true;
    placeAt(person, key);
  }
};

/** Who is still on an agenda, in order: overnight incidents, immediate safety, missing now, receipt, id; then as the chair has it. */
export const agendaAt = (model: Model, key: string): readonly string[] => {
  const overnight = ({ incident, carriedForward }: PersonModel) =>
    Number(incident === 'REPORTED' && !carriedForward);
  const inOrder = model.people
    .filter((person) => person.at === key)
    .sort(
      (a, b) =>
        overnight(b) - overnight(a) ||
        Number(b.listedAtRisk) - Number(a.listedAtRisk) ||
        Number(b.listedMissing) - Number(a.listedMissing) ||
        compare(a.receivedAt, b.receivedAt) ||
        compare(a.personId, b.personId),
    )
    .map(({ personId }) => personId);
  return asTheChairHasIt(inOrder, sittingOf(model, key).moves);
};

/** The newest move is kept to the letter; an older one takes the first free place behind it, or before it. */
const asTheChairHasIt = (inOrder: readonly string[], moves: SittingModel['moves']): readonly string[] => {
  const places = inOrder.map((): string | null => null);
  for (const { personId, toPlace } of moves.toReversed()) {
    if (!inOrder.includes(personId)) continue;
    const wanted = Math.min(toPlace, inOrder.length) - 1;
    const behind = places.indexOf(null, wanted);
    places[behind >= 0 ? behind : places.lastIndexOf(null, wanted)] = personId;
  }
  const others = inOrder.filter((personId) => !places.includes(personId));
  return places.map((personId) => personId ?? others.shift() ?? '');
};

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
