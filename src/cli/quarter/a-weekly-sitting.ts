/** A sitting of the weekly meeting: signed for, taken by its chair, read out, each child reviewed, its business, its minutes. */
import { at, list, text } from '../demo-step.js';
import type { Happening, Scene } from '../play/scene.js';
import type { Stage } from '../play/stage.js';
import {
  ADMINISTRATOR,
  agree,
  CHAIR,
  itemsOf,
  minute,
  present,
  type InTheRoom,
  type Item,
  type ItemInHand,
} from './a-daily-sitting.js';
import { assess, type Assessing } from './assessing.js';
import { entryOf } from './children.js';
import { localTimeOf, addMinutes, instantAt, addDays, type LocalTime } from '../../domain/time.js';
import { ZONE } from '../demo-step.js';

/** What is different about the review of a child; whatever is left out is as at any review. */
export interface Review {
  /** Assessed anew in the item. */
  readonly assessed?: Omit<Assessing, 'discussion'>;
  readonly during?: readonly InTheRoom[];
  /** When the child is heard again, where that is not by the tool. */
  readonly reviewOn?: string;
  readonly leaves?: 'LOW' | 'RESOLVED';
  readonly steps?: string;
  /** Who writes it into the child's own record. */
  readonly writes?: string;
  readonly owner?: string;
  /** Nobody comes to present the child, or somebody who is told of besides. */
  readonly presentedAsTold?: true;
  /** Taken instead of the review. */
  readonly instead?: InTheRoom;
}

export interface Weekly {
  /** Who takes the chair, where that is not its holder. */
  readonly chair?: string;
  /** Who does not come. */
  readonly absent?: readonly string[];
  /** Before it is opened. */
  readonly ahead?: readonly Happening[];
  /** Once it is open and read out. */
  readonly opened?: readonly Happening[];
  /** By the first name of the child. */
  readonly reviews?: Readonly<Record<string, Review>>;
  /** After the children. */
  readonly business?: readonly Happening[];
  /** Nobody comes. */
  readonly nobody?: true;
}

export const MEMBERS = [
  ['group-manager', 'CSC_GROUP_MANAGER'],
  ['dci', 'POLICE_DCI'],
  ['education-officer', 'EDUCATION_CHILD_PROTECTION'],
  ['health-head', 'MANX_CARE_SAFEGUARDING'],
  ['camhs-lead', 'CAMHS_SAFEGUARDING'],
  ['probation-lead', 'PROBATION_SAFEGUARDING'],
  ['youth-justice-lead', 'YOUTH_JUSTICE_SAFEGUARDING'],
  ['early-help-manager', 'EARLY_HELP_MANAGER'],
  ['home-manager', 'CHILDRENS_HOME_MANAGER'],
] as const;

export const sign = async (stage: Stage, who: string, sitting: string): Promise<void> => {
  await stage.as(who, 'sign-the-declaration', { sitting, input: { version: 1, method: 'ON_SCREEN' } });
};

/** Whoever takes part signs ahead, to read the papers. */
export const everybodySigns = async (
  stage: Stage,
  sitting: string,
  besides: readonly string[],
): Promise<void> => {
  for (const who of [ADMINISTRATOR, CHAIR, ...MEMBERS.map(([name]) => name)])
    if (!besides.includes(who)) await sign(stage, who, sitting);
};

/** Social workers of the children, who come for their own items. */
export const WORKERS = ['social-worker', 'second-social-worker'];

const OWNERS = ['dci', 'group-manager', 'camhs-lead', 'early-help-manager'];

/** Minutes that an item takes. */
const ITEM_MINUTES = 12;

export const weeklySitting = async (
  scene: Scene,
  weekly: Weekly,
  tell: (line: string) => void,
): Promise<readonly string[]> => {
  const { stage, sitting, date } = scene;
  const { chair = CHAIR, absent = [], reviews = {} } = weekly;
  await stage.as(chair, 'take-the-chair', { sitting });
  const leading = chair === CHAIR ? [[CHAIR, 'INTAKE_ASSESSMENT_MANAGER'] as const] : [];
  await present(stage, sitting, [
    ...leading,
    ...MEMBERS.filter(([who]) => !absent.includes(who)),
    [ADMINISTRATOR, 'RMM_ADMINISTRATOR'],
  ]);
  await stage.as(chair, 'open-the-sitting', { sitting });
  await stage.as(ADMINISTRATOR, 'record-declaration-read-out', { sitting, input: { version: 1 } });
  for (const happening of weekly.opened ?? []) tell(await happening(scene));
  const items = await itemsOf(stage, sitting);
  const presenters = await whoPresents(stage);
  const from = instantAt(date, localTimeOf(stage.now(), ZONE), ZONE);
  for (const [nth, item] of items.entries()) {
    const time: LocalTime = localTimeOf(addMinutes(from, nth * ITEM_MINUTES), ZONE);
    await stage.when(date, time);
    const of = { item, chair, nth, review: reviews[item.name] ?? {}, worker: presenters.get(item.id) };
    await reviewed(scene, of, tell);
  }
  await stage.when(date, '15:55');
  for (const happening of weekly.business ?? []) tell(await happening(scene));
  await stage.as(chair, 'close-sitting', { sitting });
  await minute(stage, sitting, chair);
  return items.flatMap(({ name }) => told(name, reviews[name]));
};

/** Who was reviewed, and at which level where that was assessed anew. */
const told = (name: string, review: Review = {}): readonly string[] => {
  const { assessed, leaves, instead } = review;
  if (instead !== undefined) return [];
  const level = assessed === undefined ? [] : [assessed.level.toLowerCase().replace('_', ' ')];
  const said = [...level, ...(leaves === undefined ? [] : ['leaves'])];
  return [said.length === 0 ? name : `${name} (${said.join(', ')})`];
};

/** Which worker comes, by item: whoever is asked, or was sent in their place. */
const whoPresents = async (stage: Stage): Promise<ReadonlyMap<string, string>> => {
  const found = new Map<string, string>();
  for (const who of WORKERS)
    for (const invitation of list(await stage.as(who, 'see-my-invitations'), 'invitations'))
      found.set(text(invitation, 'itemId'), who);
  return found;
};

/** Comes in for the item. Answers how they leave again. */
const comesIn = async (
  { stage, sitting }: Scene,
  who: string,
  discussion: string,
): Promise<() => Promise<void>> => {
  const officer = stage.officer(who);
  await stage.as(ADMINISTRATOR, 'mark-present', { sitting, input: { officer, mode: 'IN_PERSON' } });
  await stage.as(ADMINISTRATOR, 'arrive-for-item', { discussion, input: { officer } });
  return async () => {
    await stage.as(ADMINISTRATOR, 'leave-item', { discussion, input: { officer } });
    await stage.as(ADMINISTRATOR, 'record-leaving', { sitting, input: { officer } });
  };
};

interface Reviewing {
  /** Who presents the child, where a worker does. */
  readonly worker: string | undefined;
  readonly item: Item;
  readonly chair: string;
  readonly nth: number;
  readonly review: Review;
}

const reviewed = async (
  scene: Scene,
  { item, chair, nth, review, worker }: Reviewing,
  tell: (line: string) => void,
): Promise<void> => {
  const { stage, date } = scene;
  const started = await stage.as(ADMINISTRATOR, 'start-discussion', { item: item.id });
  const here: ItemInHand = { item, discussion: text(started, 'startDiscussion.discussion.id') };
  const { discussion } = here;
  if (review.instead !== undefined) {
    tell(await review.instead(scene, here));
    return;
  }
  const comes = worker !== undefined && review.presentedAsTold !== true;
  const leaves = comes ? await comesIn(scene, worker, discussion) : () => Promise.resolve();
  const input = { information: 'Nothing new since the last review.' };
  await stage.as('group-manager', 'share-information', { discussion, input });
  if (review.assessed !== undefined)
    await assess(scene, 'group-manager', item.name, { ...review.assessed, discussion });
  await stage.as(ADMINISTRATOR, 'record-decision', {
    ...{ discussion, input: { decision: 'The plan goes on.', rationale: 'It is being carried out.' } },
  });
  await agree(stage, discussion, review.owner ?? (OWNERS[nth % OWNERS.length] as string), addDays(date, 7));
  for (const happening of review.during ?? []) tell(await happening(scene, here));
  await agreeNextSteps(scene, { chair, review, here });
  await leaves();
  await stage.as(ADMINISTRATOR, 'close-discussion', { discussion });
};

const agreeNextSteps = async (
  { stage, known }: Scene,
  { chair, review, here }: { readonly chair: string; readonly review: Review; readonly here: ItemInHand },
): Promise<void> => {
  const { item, discussion } = here;
  const { reviewOn, leaves, steps = 'As in the plan.', writes = 'social-worker' } = review;
  await stage.as(chair, 'agree-next-steps', {
    trackerEntry: entryOf(known, item.name),
    discussion,
    input: {
      ...{ assessment: assessmentOf(known, item.name), steps },
      recordEntry: { owner: stage.officer(writes) },
      ...(reviewOn !== undefined && { reviewOn }),
      ...(leaves !== undefined && { leaves }),
    },
  });
};

/** Null where nobody has assessed the child yet. */
const assessmentOf = (known: Scene['known'], name: string): string | null => {
  try {
    return known.kept(`assessment of ${name}`);
  } catch {
    return null;
  }
};

/** What was agreed is written into the own record of each. Answers how many. */
export const entriesWritten = async (
  stage: Stage,
  date: string,
  besides: readonly string[] = [],
): Promise<number> => {
  let written = 0;
  for (const who of ['social-worker', 'home-manager', 'school']) {
    if (besides.includes(who)) continue;
    for (const entry of list(await stage.as(who, 'record-entries-to-write'), 'recordEntriesToWrite')) {
      const input = { recordEntry: at(entry, 'id'), writtenOn: date, reference: `entry of ${date}` };
      await stage.as(who, 'record-entry-written', { trackerEntry: text(entry, 'trackerEntry'), input });
      written += 1;
    }
  }
  return written;
};
