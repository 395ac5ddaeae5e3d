/** What an ordinary day is made of: referrals from eight o'clock, the sitting at noon, its minutes, actions done. */
import type { LocalDate, LocalTime } from '../../domain/time.js';
import { at, list, text } from '../demo-step.js';
import { invented, whatHappened, type Person } from './invented.js';
import type { Scene } from '../play/scene.js';
import type { Variables } from '../play/played-board.js';
import type { Stage } from '../play/stage.js';

/** A referral of the day; whatever is left out is as on any day. */
export interface Referring {
  readonly time: LocalTime;
  readonly who: string;
  readonly people: readonly Person[];
  readonly what: string;
  readonly more?: Variables;
}

export interface Received {
  readonly referralId: string;
  readonly personIds: readonly string[];
  readonly sittingId: string;
  readonly date: LocalDate;
  readonly sentence: string;
}

const REFERRERS = [
  'school',
  'health-visitor',
  'health-lead',
  'education-lead',
  'early-help',
  'ppd-supervisor',
];

/** From eight o'clock on, every twelve minutes: ten before the cut-off at ten, two after it. */
export const ordinaryReferrals = (first: number, count = 12): readonly Referring[] =>
  Array.from({ length: count }, (_, index) => ({
    time: timeOf(8 * 60 + index * 12 - (index > 9 ? 0 : 1)),
    who: REFERRERS[(first + index) % REFERRERS.length] as string,
    people: [invented(first + index)],
    what: whatHappened(first + index),
  }));

export const refer = async (stage: Stage, { who, people, what, more }: Referring): Promise<Received> => {
  const input = { people, whatHappened: what, ...more };
  const answer = await stage.as(who, 'refer-person', { series: 'DRM', input });
  return {
    referralId: text(answer, 'referPerson.referral.id'),
    personIds: list(answer, 'referPerson.referral.people').map((one) => text(one, 'person.id')),
    sittingId: text(answer, 'referPerson.heardAt.sitting.id'),
    date: text(answer, 'referPerson.heardAt.date'),
    sentence: text(answer, 'referPerson.heardAt.trace.sentence'),
  };
};

export interface Item {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
}

/** The items of a sitting that are still to be heard, in their order. */
export const itemsOf = async (stage: Stage, sitting: string): Promise<readonly Item[]> => {
  const answer = await stage.as('coordinator', 'see-the-agenda', { sitting });
  return list(answer, 'sitting.agenda.items')
    .filter((item) => text(item, 'place') !== '0' && text(item, 'phase') === 'NOT_STARTED')
    .map((item) => ({
      id: text(item, 'id'),
      personId: text(item, 'person.id'),
      name: text(item, 'person.name.value'),
    }));
};

/** The chairs are taken, those who are there are marked present, and the sitting is opened. */
export const open = async (
  stage: Stage,
  sitting: string,
  present: readonly (readonly [who: string, role: string])[] = EVERYBODY,
): Promise<void> => {
  await stage.as('mash-manager', 'take-the-chair', { sitting });
  await stage.as('ppd-supervisor', 'take-the-chair', { sitting });
  for (const [who, role] of present) {
    const input = { officer: stage.officer(who), role, mode: role === 'HEALTH' ? 'VIDEO' : 'IN_PERSON' };
    await stage.as('coordinator', 'mark-present', { sitting, input });
  }
  await stage.as('mash-manager', 'open-the-sitting', { sitting });
};

export const EVERYBODY = [
  ['ppd-supervisor', 'PPD_SUPERVISOR'],
  ['mash-manager', 'MASH_TEAM_MANAGER'],
  ['health-lead', 'HEALTH'],
  ['education-lead', 'EDUCATION'],
  ['missing-coordinator', 'MISSING_PERSON_COORDINATOR'],
  ['adult-lead', 'ADULT_SOCIAL_CARE'],
  ['early-help', 'EARLY_HELP_PRACTITIONER'],
  ['coordinator', 'DRM_COORDINATOR'],
  ['duty-team', 'DUTY_TEAM_REPRESENTATIVE'],
] as const;

const OWNERS = [
  'ppd-supervisor',
  'health-lead',
  'education-lead',
  'early-help',
  'duty-team',
  'health-visitor',
];

/** What else is said or done in an item before it is closed. */
export type During = (here: ItemInHand) => Promise<void>;

export interface ItemInHand {
  readonly item: Item;
  readonly discussion: string;
  readonly decision: string;
  readonly action: string;
}

/** Something out of the ordinary within an item that is being discussed. */
export type InTheRoom = (scene: Scene, here: ItemInHand) => Promise<string>;

const nothingElse: During = () => Promise.resolve();

/** One item from its call to its close. */
export const discuss = async (
  stage: Stage,
  item: Item,
  {
    nth,
    dueOn,
    during = nothingElse,
  }: { readonly nth: number; readonly dueOn: LocalDate; readonly during?: During },
): Promise<void> => {
  const started = await stage.as('coordinator', 'start-discussion', { item: item.id });
  const discussion = text(started, 'startDiscussion.discussion.id');
  await stage.as('ppd-supervisor', 'share-information', {
    discussion,
    input: { information: nth % 2 === 0 ? 'One report since January.' : 'Nothing beyond the referral.' },
  });
  const decided = await stage.as('coordinator', 'record-decision', {
    discussion,
    input: { decision: 'A visit, and a talk at school.', rationale: 'The pattern is new.' },
  });
  const owner = OWNERS[nth % OWNERS.length] as string;
  const agreed = await stage.as('coordinator', 'agree-action', {
    discussion,
    input: { owner: stage.officer(owner), action: 'Visit and report.', dueOn },
  });
  await during({
    item,
    discussion,
    decision: text(decided, 'recordDecision.discussion.decisions.0.id'),
    action: text(agreed, 'agreeAction.action.id'),
  });
  await stage.as('coordinator', 'close-discussion', { discussion });
};

/** The minutes that were drafted when the sitting closed. */
export const draftOf = async (
  stage: Stage,
  sitting: string,
): Promise<{ readonly minutes: string; readonly input: { readonly version: unknown } }> => {
  const read = await stage.as('coordinator', 'read-the-minutes', { sitting });
  return {
    minutes: text(read, 'sitting.minutes.id'),
    input: { version: at(read, 'sitting.minutes.version') },
  };
};

/** They are approved by both chairs and issued. */
export const minute = async (stage: Stage, sitting: string): Promise<void> => {
  const draft = await draftOf(stage, sitting);
  await stage.as('mash-manager', 'approve-minutes', draft);
  await stage.as('ppd-supervisor', 'approve-minutes', draft);
  await stage.as('coordinator', 'issue-minutes', draft);
};

/** The MASH team puts what was said on the files of those who have one. */
export const caseNotesWritten = async (stage: Stage): Promise<number> => {
  const open = list(await stage.as('mash-manager', 'case-notes-to-write', { series: 'DRM' }), 'caseNotes');
  for (const note of open) {
    const input = { system: 'Framework i', reference: `note of ${text(note, 'dueOn')}` };
    await stage.as('mash-manager', 'record-case-note-written', { caseNote: text(note, 'id'), input });
  }
  return open.length;
};

/** Every agency says what came of what it owes. */
export const actionsDone = async (stage: Stage, on: LocalDate): Promise<number> => {
  let done = 0;
  for (const who of ['ppd-supervisor', 'health-lead', 'education-lead', 'early-help', 'duty-team']) {
    const owed = await stage.as(who, 'what-we-owe', { filter: { status: 'OPEN' }, first: 50 });
    for (const edge of list(owed, 'actions.edges')) {
      const input = { doneOn: on, outcome: 'Seen, and safe for now.' };
      await stage.as(who, 'complete-action', { action: text(edge, 'node.id'), input });
      done += 1;
    }
  }
  return done;
};

const timeOf = (minutes: number): LocalTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
