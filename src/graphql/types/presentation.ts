/** Who is asked to present an item, what they report, and whether they came. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { askedToPresent } from '../../application/reads/asked-to-present.js';
import { slotOfInvitation } from '../../application/reads/presenting.js';
import type { Readable } from '../../application/reads/session.js';
import type { PresentingOutcome, ReportView } from '../../projections/presenting.js';
import type { Asking, Edge } from '../asking.js';
import { idOf, itemIdOf } from '../ids.js';
import { AgendaItem, itemOfAgenda } from './agenda.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { Person, personOf } from './person.js';
import { PresentsAs, ReportStanding } from './presentation-enums.js';
import { Retractable } from './retractable.js';
import { RuleTrace } from './rule.js';
import { Sitting, sittingOf } from './sitting.js';
import { Slot } from './time-plan.js';

@ObjectType({
  description: 'A report by the five questions of the meeting, in the words of whoever presents the item.',
})
export class WorkerReport extends Retractable {
  @Field(() => Int, { description: 'Which version it is, from 1. Earlier ones stay.' })
  version!: number;

  @Field(() => Officer, { nullable: true, description: 'Who submitted it.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was submitted.' })
  at!: string;

  @Field({ description: 'Whether it was entered for somebody who cannot enter it.' })
  onBehalf!: boolean;

  @Field({ description: 'Whether it was there before the item began.' })
  inAdvance!: boolean;

  @Field({ description: 'Whether it came after it was due.' })
  late!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What is the assessed risk? Null where it was taken back or erased.',
  })
  assessedRisk!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who or what is the risk for the child? Null where it was taken back or erased.',
  })
  whoOrWhat!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is the plan to reduce or remove the risk? Null where it was taken back or erased.',
  })
  plan!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'How effectively is this working? Null where it was taken back or erased.',
  })
  effectiveness!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What prevents the reduction of risk? Null where it was taken back or erased.',
  })
  barriers!: string | null;
}

@ObjectType({ description: 'With whom an item was heard.' })
export class PresenterCame {
  @Field({ description: 'Whether whoever was to present it came.' })
  came!: boolean;

  @Field(() => Officer, {
    nullable: true,
    description: 'Who presented it, or who did not come; null where nobody was asked by name.',
  })
  officer!: Edge<Officer | null>;

  @Field({ description: 'Whether somebody came in the place of whoever was asked.' })
  deputising!: boolean;

  @Field({
    description: 'Whether the meeting said so itself; otherwise it followed from who heard the item.',
  })
  saidByMeeting!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When that was recorded.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was said of an absence; null where nothing was, or it was erased.',
  })
  note!: string | null;
}

@ObjectType({
  description:
    'Who is asked to present an item: the worker whose case it is, or the agency that raised a child who is not open to social care.',
})
export class Presentation {
  @Field(() => ID, {
    description:
      'Id of the item: by it whoever is asked says that they come, and reports, before the item is open to them.',
  })
  itemId!: string;

  @Field(() => AgendaItem, {
    nullable: true,
    description:
      'The item; null where it is not for you: whoever is asked by name reads it once they have signed the declaration, an agency once somebody of it says that they come.',
  })
  item!: Edge<AgendaItem | null>;

  @Field(() => Sitting, { nullable: true, description: 'The sitting that hears it.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Person, { nullable: true, description: 'Who is heard; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => PresentsAs, {
    nullable: true,
    description: 'As what they present; null once the item is heard elsewhere.',
  })
  presentsAs!: PresentsAs | null;

  @Field(() => Officer, {
    nullable: true,
    description:
      'Who is asked; null where an agency says itself who comes, or where the worker has no account: then the co-ordinator asks them.',
  })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, {
    nullable: true,
    description: 'Which agency is asked; null where only the case file says who the worker is.',
  })
  agency!: Edge<Agency | null>;

  @Field(() => RuleTrace, { nullable: true, description: 'Why they are asked; null once nobody is.' })
  because!: RuleTrace | null;

  @Field(() => Slot, {
    nullable: true,
    description:
      'When to come, as the agenda stands: whoever is asked is told before they sign. Null where the terms share out no time, or nobody is asked any more.',
  })
  slot!: Edge<Slot | null>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when the report is due; null once nobody is asked.',
  })
  reportDueAt!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who said that they come; null until somebody has.' })
  acceptedBy!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'Who comes instead; null where nobody does.' })
  deputy!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'Why somebody else comes; null where nobody does, or it was erased.',
  })
  deputyBecause!: string | null;

  @Field(() => ReportStanding, { description: 'How the report stands.' })
  reportStanding!: ReportStanding;

  @Field(() => WorkerReport, {
    nullable: true,
    description: 'The report as it stands: that of an earlier sitting where it is carried over.',
  })
  report!: Edge<WorkerReport | null>;

  @Field(() => [WorkerReport], { description: 'Earlier versions of the report, the first one first.' })
  earlierReports!: readonly WorkerReport[];

  @Field(() => PresenterCame, {
    nullable: true,
    description: 'Whether they came; null until the item has been heard, or an absence was recorded.',
  })
  outcome!: PresenterCame | null;
}

/** Of an item; null where nobody was ever asked to present it. */
export const presentationOf = async (ask: Asking, discussionId: string): Promise<Presentation | null> => {
  const found = await ask.load('presenting', discussionId);
  return found === undefined ? null : presentationFrom(ask, found);
};

/** Those that wait for the reader. */
export const invitationsOf = async (ask: Asking): Promise<Presentation[]> =>
  (await askedToPresent(ask.session)).map((document) => presentationFrom(ask, document));

const presentationFrom = (ask: Asking, of: Readable<'presenting'>): Presentation => {
  const { sittingId = '', personId = '', invited = null, accepted, deputy, reports = [], outcome } = of;
  return {
    itemId: itemIdOf(sittingId, personId),
    item: () => itemOfAgenda(ask, sittingId, personId),
    sitting: () => sittingOf(ask, sittingId),
    person: () => personOf(ask, personId),
    presentsAs: invited && PresentsAs[invited.presentsAs],
    officer: () => officerIf(ask, invited?.officer),
    agency: () => (invited?.agency ? agencyOf(ask, invited.agency) : Promise.resolve(null)),
    because: invited?.because ?? null,
    slot: () => slotOfInvitation(ask.session, of),
    reportDueAt: invited?.reportDueAt ?? null,
    acceptedBy: () => officerIf(ask, accepted?.officer),
    deputy: () => officerIf(ask, deputy?.officer),
    deputyBecause: textOf(deputy?.reason ?? null, 'text'),
    reportStanding: standing(of),
    report: () => reportOf(ask, of),
    earlierReports: reports.slice(0, -1).map((report) => reportFrom(ask, report)),
    outcome: outcome ? cameFrom(ask, outcome) : null,
  };
};

/** The report as it stands, of this sitting or of the one that sent the item on. */
export const reportOf = async (ask: Asking, of: Readable<'presenting'>): Promise<WorkerReport | null> => {
  const own = of.reports?.at(-1);
  if (own !== undefined) return reportFrom(ask, own);
  if (typeof of.carriedFrom !== 'string') return null;
  const before = (await ask.load('presenting', of.carriedFrom))?.reports?.at(-1);
  return before === undefined ? null : reportFrom(ask, before);
};

export const reportFrom = (ask: Asking, report: ReportView): WorkerReport => ({
  id: idOf('worker-report', report.reportId),
  retractedAt: report.retractedAt ?? null,
  officer: () => officerOf(ask, report.officer),
  agency: () => agencyOf(ask, report.agency),
  ...{ version: report.version, at: report.at, onBehalf: report.onBehalf },
  ...{ inAdvance: report.inAdvance, late: report.late },
  assessedRisk: textOf(report.content, 'assessedRisk'),
  whoOrWhat: textOf(report.content, 'whoOrWhat'),
  plan: textOf(report.content, 'plan'),
  effectiveness: textOf(report.content, 'effectiveness'),
  barriers: textOf(report.content, 'barriers'),
});

const standing = ({ reports = [], carriedFrom, missedAt }: Readable<'presenting'>): ReportStanding => {
  const [first] = reports;
  if (first !== undefined) return first.late ? ReportStanding.SUBMITTED_LATE : ReportStanding.SUBMITTED;
  if (typeof carriedFrom === 'string') return ReportStanding.CARRIED_OVER;
  return missedAt ? ReportStanding.MISSED : ReportStanding.AWAITED;
};

const cameFrom = (ask: Asking, { came, officer, deputising, saidBy, at, note }: PresentingOutcome) => ({
  ...{ came, deputising, at, saidByMeeting: saidBy === 'MEETING' },
  officer: () => officerIf(ask, officer),
  note: textOf(note, 'text'),
});

const officerIf = (ask: Asking, officer: string | null | undefined): Promise<Officer | null> =>
  officer ? officerOf(ask, officer) : Promise.resolve(null);
