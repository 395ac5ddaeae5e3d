/** An item in the fixed order of its meeting's template. */
import { Field, ObjectType } from '@nestjs/graphql';
import { readPerson } from '../../application/reads/person.js';
import { sectionsRead } from '../../application/reads/presenting.js';
import type { Readable } from '../../application/reads/session.js';
import type { ItemPiece, ItemSection as Section } from '../../projections/item-sections.js';
import type { ItemNote } from '../../projections/discussion-record.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Action, actionOf } from './action.js';
import { assessmentsOfPerson, RiskAssessment } from './assessment.js';
import { Difference, differencesOfPerson } from './difference.js';
import {
  decisionFrom,
  Dissent,
  MeetingDecision,
  Note,
  noteFrom,
  NotShared,
  notSharedFrom,
  Share,
  shareFrom,
  Threshold,
  thresholdFrom,
} from './discussion-record.js';
import { present } from './person.js';
import { planningOf, RiskPlanning } from './plan.js';
import { reportOf, WorkerReport } from './presentation.js';
import { CarriedForwardAction, carriedForwardOf } from './since-last-time.js';
import { NextSteps, nextStepsFrom } from './tracker.js';
import { voltToldIn, VoltItem } from './volt.js';

@ObjectType({
  description:
    'A section of an item, with what stands under it. Each thing stands under one section; a list is empty where it stands under another.',
})
export class ItemSection {
  @Field({ description: "Code of the section; of the template of the meeting's terms of reference." })
  code!: string;

  @Field({ description: 'Its heading, in the words of the terms of reference.' })
  heading!: string;

  @Field(() => WorkerReport, {
    nullable: true,
    description: 'The report of whoever presents the item; null where there is none.',
  })
  report!: Edge<WorkerReport | null>;

  @Field(() => [RiskAssessment], {
    description:
      'The completed assessments that were made in the item, and the one that stands, each with how the risk changed domain by domain.',
  })
  assessments!: Edge<RiskAssessment[]>;

  @Field(() => [Threshold], { description: 'What was held of the threshold for a joint investigation.' })
  thresholds!: readonly Threshold[];

  @Field(() => [CarriedForwardAction], {
    description: 'Previously agreed steps to review: open ones, and those that were closed since last time.',
  })
  carriedForward!: Edge<CarriedForwardAction[]>;

  @Field(() => [Share], { description: 'What the agencies shared, in order.' })
  shared!: readonly Share[];

  @Field(() => [NotShared], { description: 'What agencies decided not to share, in order.' })
  notShared!: readonly NotShared[];

  @Field(() => [VoltItem], {
    description: 'What was told in the item of victims, people of concern, places and trends.',
  })
  volt!: Edge<VoltItem[]>;

  @Field(() => RiskPlanning, {
    nullable: true,
    description: 'The plan, its barriers and support, as they stand now; null where they stand elsewhere.',
  })
  planning!: Edge<RiskPlanning | null>;

  @Field(() => [MeetingDecision], { description: 'What was decided, in order.' })
  decisions!: readonly MeetingDecision[];

  @Field(() => [Action], { description: 'The actions that were agreed, in order.' })
  actions!: Edge<Action[]>;

  @Field(() => [Dissent], { description: 'The positions of those who differ from a decision, in order.' })
  dissent!: readonly Dissent[];

  @Field(() => [Difference], {
    description:
      'Professional differences about the person that stand beside the item or are open, each with every position.',
  })
  differences!: Edge<Difference[]>;

  @Field(() => [NextSteps], {
    description: 'What was agreed next: the level, the next review, and the entry in the own record.',
  })
  nextSteps!: readonly NextSteps[];

  @Field(() => [Note], { description: 'The notes that belong here, in order.' })
  notes!: readonly Note[];
}

/** None where the terms of the sitting leave the order free. */
export const sectionsOf = async (
  ask: Asking,
  discussion: Readable<'discussions'>,
): Promise<ItemSection[]> => {
  const sections = await sectionsRead(ask.session, discussion);
  return sections.map((section) => sectionFrom(ask, discussion, section));
};

const sectionFrom = (
  ask: Asking,
  discussion: Readable<'discussions'>,
  { code, heading, pieces, notes }: Section<ItemNote>,
): ItemSection => {
  const { sittingId = '', personId = '', actionIds = [], phase } = discussion;
  const has = (piece: ItemPiece): boolean => pieces.includes(piece);
  const of = <T>(piece: ItemPiece, all: readonly T[] = []): readonly T[] => (has(piece) ? all : []);
  const decisions = (discussion.decisions ?? []).map((decision) => decisionFrom(ask, decision));
  return {
    ...{ code, heading },
    report: async () => {
      const found = has('REPORT') ? await ask.load('presenting', discussion.discussionId ?? '') : undefined;
      return found === undefined ? null : reportOf(ask, found);
    },
    assessments: async () => (has('ASSESSMENTS') ? assessedIn(ask, discussion) : []),
    thresholds: of('THRESHOLDS', discussion.thresholds).map(thresholdFrom),
    carriedForward: async () => {
      const agenda = has('EARLIER_ACTIONS') ? await ask.load('agenda', sittingId) : undefined;
      const item = agenda?.items?.find((one) => one.personId === personId);
      return agenda === undefined || item === undefined ? [] : carriedForwardOf(ask, agenda, item);
    },
    shared: of('SHARED', discussion.shared).map((share) => shareFrom(ask, share)),
    notShared: of('NOT_SHARED', discussion.notShared).map((held) => notSharedFrom(ask, held)),
    volt: async () => (has('VOLT') ? voltToldIn(ask, discussion.discussionId ?? '') : []),
    planning: async () => (has('PLANNING') ? planningOf(ask, await recordsOf(ask, personId)) : null),
    decisions: of('DECISIONS', decisions),
    actions: () => present(of('ACTIONS', actionIds).map((actionId) => actionOf(ask, actionId))),
    dissent: of('DISSENT', decisions).flatMap(({ dissent }) => dissent),
    differences: async () => (has('DIFFERENCES') ? differencesIn(ask, discussion) : []),
    nextSteps: of('NEXT_STEPS', discussion.nextSteps).map((steps) => nextStepsFrom(ask, steps)),
    notes: notes.map((note) => noteFrom(ask, note, phase === 'GOING_ON')),
  };
};

/** What is drafted is its author's alone, and what was corrected stands for nothing. */
const assessedIn = async (
  ask: Asking,
  { personId = '', discussionId = '' }: Readable<'discussions'>,
): Promise<RiskAssessment[]> => {
  const completed = (await assessmentsOfPerson(ask, personId)).filter(({ status }) => status === 'COMPLETED');
  const here = idOf('discussion', discussionId);
  return completed.filter((one) => one.discussion === here || one === completed.at(-1));
};

const differencesIn = async (
  ask: Asking,
  { personId = '', discussionId = '' }: Readable<'discussions'>,
): Promise<Difference[]> => {
  const records = await recordsOf(ask, personId);
  const beside = await Promise.all(records.map((record) => differencesOfPerson(ask, record, discussionId)));
  const all = await Promise.all(records.map((record) => differencesOfPerson(ask, record)));
  const open = all.flat().filter(({ state }) => state === 'RAISED' || state === 'ESCALATED');
  return [...new Map([...beside.flat(), ...open].map((one) => [one.id, one])).values()];
};

/** Every record of the person that the reader may see. */
const recordsOf = async (ask: Asking, personId: string): Promise<readonly string[]> => {
  const read = await readPerson(ask.session, personId);
  return read === undefined ? [personId] : [read.personId, ...read.alsoStatedAs];
};
