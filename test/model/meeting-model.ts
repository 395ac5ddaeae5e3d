/**
 * The DRM as a practitioner would tell it, in plain TypeScript and without the service's code: what there is, and
 * where everybody stands. Officers go by the role that they hold. What is accepted and refused stands beside it,
 * one file a subject.
 */
import type { AGENCY_OF } from '../support/live-board.js';
import { at, dayOf, FIRST_DAY, plusDays, sits } from './meeting-time.js';
import type { ConflictModel } from './model-of-conflicts.js';
import type { FileModel } from './model-of-people.js';
import type { SampleModel } from './model-of-samples.js';
import type { HarmModel, RoutesModel } from './model-of-safeguarding.js';
import type { RecordModel } from './model-of-retractions.js';
import type { StrategyModel } from './model-of-strategy.js';

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
  /** How far Health's copy of each version is known to have come. */
  readonly reached: Map<number, 'DELIVERED' | 'OPENED'>;
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
  /** When those who were there left last. */
  readonly leftAt: Map<string, string>;
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
  /** Something was shared in it, or written. */
  spoken: boolean;
  /** Something was decided since it began last. */
  isDecided: boolean;
  /** When it began first; empty before. */
  startedAt: string;
  readonly here: Set<string>;
  readonly away: Set<string>;
  readonly conflicted: Set<string>;
  readonly notes: NoteModel[];
  /** Records that a chair has taken as late; whether any has ever been sent on from here. */
  readonly taken: Set<PersonModel>;
  sentOn: boolean;
  checkAnswered: boolean;
  caseNote: 'NONE' | 'REQUESTED' | 'WRITTEN' | 'ACKNOWLEDGED' | 'REVERSED';
  caseNoteDueAt: string;
  /** Taken back because nobody knew the person after all: asked for again once somebody does. */
  caseNoteUnknown: boolean;
  /** Who is to be told what was shared; the role of an officer, or null for a worker without an account. */
  feedback: FeedbackModel | null;
  /** The other records of the person that were heard in it. */
  also: readonly PersonModel[];
  readonly asked: Set<string>;
}

export interface FeedbackModel {
  readonly worker: Role | null;
  status: 'REQUESTED' | 'TOLD' | 'ACKNOWLEDGED';
}

/** Missing now, a strategy discussion pending, a repeat. */
export interface ListedModel {
  readonly missing: boolean;
  readonly pending: boolean;
  readonly repeat: boolean;
}

export interface StandingModel {
  readonly known: 'KNOWN' | 'UNKNOWN';
  readonly open: 'OPEN' | 'CLOSED' | null;
  readonly worker: Role | null;
}

export interface EpisodeModel {
  readonly episodeId: string;
  endedAt: string | null;
  offered: string | null;
  accepted: string | null;
}

export interface PersonModel {
  readonly personId: string;
  readonly referralId: string;
  /** The role that referred: its agency may take the referral back. */
  readonly referredBy: Role;
  readonly receivedAt: string;
  /** Came from somebody without an account, who has been told of the receipt or not. */
  readonly onBehalf: boolean;
  acknowledged: boolean;
  readonly incident: 'REPORTED' | 'CLAIMED' | null;
  /** As the referral has it; and as the agenda does, which stays as it was once the person has been heard. */
  immediateRisk: boolean;
  listedAtRisk: boolean;
  /** Somebody has feared for the person, once: amending that away goes around no chair. */
  everFeared: boolean;
  /** What puts the person earlier, as the agenda has it. */
  listed: ListedModel;
  /** The newest time that the person was missing. */
  episode: EpisodeModel | null;
  /** The record that this one was said to be of the same person as, which leads. */
  mergedInto: PersonModel | null;
  /** The record under which this one is heard where it is placed now. */
  heardWith: PersonModel | null;
  readonly dismissed: Set<string>;
  /** Every conflict that is declared on the board, about whomever. */
  readonly conflicts: ConflictModel[];
  readonly file: FileModel;
  readonly routes: RoutesModel;
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
  standing: StandingModel | null;
  readonly items: Map<string, ItemModel>;
}

export interface ActionModel {
  readonly actionId: string;
  /** Null for one that came of an escalation. */
  readonly person: PersonModel | null;
  readonly escalationId: string | null;
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
  /** The officers who have it now; whom it went to last, with their stages, also where nobody is left. */
  with: readonly string[];
  lastTurnedTo: readonly { readonly stage: number; readonly officer: string }[];
  outcome: 'UPHELD' | 'PARTLY_UPHELD' | 'NOT_UPHELD' | null;
  answerDueAt: string;
  readonly linkedTo: Set<string>;
}

export interface Model {
  now: string;
  readonly sittings: Map<string, SittingModel>;
  readonly people: PersonModel[];
  readonly actions: ActionModel[];
  readonly escalations: EscalationModel[];
  readonly strategies: StrategyModel[];
  readonly harms: HarmModel[];
  readonly conflicts: ConflictModel[];
  /** What was shared, decided and referred, and may be taken back. */
  readonly records: RecordModel[];
  readonly samples: SampleModel[];
}

export type Role = keyof typeof AGENCY_OF;

export const CHAIRS: readonly string[] = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];
export const LEADERS: readonly string[] = [...CHAIRS, 'DRM_COORDINATOR'];
/** Of the roles of the tests, the core members and whoever administers. */
export const MEMBERS: readonly string[] = [...LEADERS, 'HEALTH', 'EDUCATION', 'ADULT_SOCIAL_CARE'];

export const newModel = (now: string): Model => ({
  ...{ now, sittings: new Map(), people: [], actions: [], escalations: [] },
  ...{ strategies: [], harms: [], conflicts: [], records: [], samples: [] },
});

export const newSitting = (
  times: Pick<SittingModel, 'key' | 'date' | 'startsAt' | 'cutOffAt' | 'recurs'>,
): SittingModel => ({
  ...times,
  phase: 'CONVENED',
  chairs: new Set(),
  present: new Map(),
  left: new Set(),
  leftAt: new Map(),
  apologies: new Set(),
  moves: [],
  minutes: {
    ...{ status: 'NONE', version: 0, needed: new Set(), approvals: new Set() },
    ...{ delegates: new Map(), issued: new Set(), acknowledged: new Set(), reached: new Map() },
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
    ...{ phase: 'NOT_STARTED', concluded: false, decisions: [], isDecided: false, spoken: false },
    ...{ startedAt: '', notes: [], taken: new Set(), sentOn: false },
    ...{ here: new Set(), away: new Set(), conflicted: new Set() },
    ...{ checkAnswered: false, caseNote: 'NONE', caseNoteDueAt: '', caseNoteUnknown: false },
    ...{ feedback: null, also: [], asked: new Set() },
  };
  person.items.set(key, made);
  return made;
};

/** Whether the person is still to be heard where the referral has them. */
export const isWaiting = ({ at: key, concluded }: PersonModel): boolean => key !== '' && !concluded;

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
