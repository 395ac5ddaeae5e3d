/** What was shared, held back, noted, held of the threshold, decided and differed from in an item. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type {
  Dissent as DissentView,
  ItemNote,
  NotShared as NotSharedView,
  RecordedDecision,
  RecordedThreshold,
  SharedInformation,
} from '../../projections/discussion-record.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { DecisionKind, Necessity, NotSharedBecause, ThresholdOutcome } from './discussion-enums.js';
import { textOf } from './known.js';
import { Retractable } from './retractable.js';

@ObjectType({ description: 'What an agency shared about the person, and under which legal gateway.' })
export class Share {
  @Field(() => ID, { description: 'Id of this piece of information, for taking it back.' })
  id!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it was taken back, because it was wrong or about somebody else; null where it was not.',
  })
  retractedAt!: string | null;

  @Field(() => Agency, { nullable: true, description: 'Whose information it is.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who shared it.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was shared.' })
  at!: string;

  @Field(() => [Coded], { description: "The legal gateways; codes of the board's set `gateway`." })
  gateways!: Edge<Coded[]>;

  @Field({ description: 'For which purpose it was shared; a code.' })
  purpose!: string;

  @Field(() => Necessity, { description: 'Why it was needed that it is shared.' })
  necessity!: Necessity;

  @Field({ description: 'Whether it was shared otherwise than by the gateways and necessity of the item.' })
  differs!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it differs; null where it does not, or the reason was not given or was erased.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was shared; null where it was taken back or erased.',
  })
  information!: string | null;
}

@ObjectType({ description: 'What was decided, and who was not there.' })
export class MeetingDecision {
  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When it was taken back, because it was wrong or about somebody else; null where it was not.',
  })
  retractedAt!: string | null;

  @Field(() => ID, { description: 'Id of the decision: dissent names it.' })
  id!: string;

  @Field(() => DecisionKind, { nullable: true, description: 'What sort it is; null where nobody said.' })
  kind!: DecisionKind | null;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was decided; null where it was taken back or erased.',
  })
  decision!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  rationale!: string | null;

  @Field(() => [String], {
    description: 'Core roles that nobody held at the time: it was decided without them.',
  })
  absentRoles!: readonly string[];

  @Field(() => [Dissent], { description: 'The positions of those who differ, in order.' })
  dissent!: readonly Dissent[];
}

@ObjectType({
  description: 'That an agency holds something and decided not to share it. Not the same as silence.',
})
export class NotShared extends Retractable {
  @Field(() => Agency, { nullable: true, description: 'Whose information it is.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who said so for it.' })
  officer!: Edge<Officer | null>;

  @Field(() => NotSharedBecause, { description: 'What sort of reason it is.' })
  because!: NotSharedBecause;

  @Field(() => String, { nullable: true, description: 'The reason; null where it was taken back or erased.' })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  at!: string;
}

@ObjectType({
  description:
    'What the meeting held of the threshold for a joint investigation; kept also where it is not met.',
})
export class Threshold extends Retractable {
  @Field(() => ThresholdOutcome, { description: 'Met, not met, or not agreed upon.' })
  outcome!: ThresholdOutcome;

  @Field(() => String, {
    nullable: true,
    description: 'The reasons; null where they were taken back or erased.',
  })
  reasons!: string | null;

  @Field(() => [String], { description: 'Core roles that nobody held at the time.' })
  absentRoles!: readonly string[];

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;
}

@ObjectType({
  description: 'A note typed in an item: a draft until the item closes, then part of its record.',
})
export class Note extends Retractable {
  @Field(() => Officer, { nullable: true, description: 'Who wrote it.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The note as it now stands; null where it was taken back or erased.',
  })
  text!: string | null;

  @Field(() => Int, {
    description: 'How often it was written, from 1. Name it when you revise or strike out.',
  })
  revision!: number;

  @Field({ description: 'Whether the item is still going on, so that the note may be revised.' })
  draft!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was first written.' })
  at!: string;

  @Field(() => Officer, { nullable: true, description: 'Who revised it last; null where nobody has.' })
  revisedBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was revised last; null where never.',
  })
  revisedAt!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the note that was meant, where that had been revised meanwhile; null otherwise.',
  })
  beside!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the section that it was written for; null where none was named.',
  })
  section!: string | null;
}

@ObjectType({ description: 'The position of an agency that differs from a decision. The decision stands.' })
export class Dissent extends Retractable {
  @Field(() => Agency, { nullable: true, description: 'Which agency differs.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who said so for it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The chair role, where it is a chair who differs; null for anybody else.',
  })
  chair!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the agency holds; null where it was taken back or erased.',
  })
  position!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;
}

export const shareFrom = (ask: Asking, share: SharedInformation): Share => ({
  id: idOf('share', share.shareId),
  retractedAt: share.retractedAt ?? null,
  agency: () => agencyOf(ask, share.agency),
  officer: () => officerOf(ask, share.officer),
  at: share.at,
  gateways: () => codesOf(ask, 'gateway', share.gateways),
  purpose: share.purpose,
  necessity: Necessity[share.necessity ?? 'NECESSARY_TO_SAFEGUARD'],
  differs: share.differs ?? false,
  reason: textOf(share.reason, 'text'),
  information: textOf(share.information, 'text'),
});

export const decisionFrom = (ask: Asking, decision: RecordedDecision): MeetingDecision => ({
  id: idOf('decision', decision.decisionId),
  retractedAt: decision.retractedAt ?? null,
  kind: decision.kind ? DecisionKind[decision.kind] : null,
  at: decision.at,
  decision: textOf(decision.content, 'decision'),
  rationale: textOf(decision.content, 'rationale'),
  absentRoles: decision.absentRoles,
  dissent: (decision.dissent ?? []).map((dissent) => dissentFrom(ask, dissent)),
});

export const notSharedFrom = (ask: Asking, held: NotSharedView): NotShared => ({
  id: idOf('not-shared', held.declineId),
  retractedAt: held.retractedAt ?? null,
  agency: () => agencyOf(ask, held.agency),
  officer: () => officerOf(ask, held.officer),
  because: NotSharedBecause[held.because],
  reason: textOf(held.reason, 'text'),
  at: held.at,
});

export const thresholdFrom = (threshold: RecordedThreshold): Threshold => ({
  id: idOf('threshold', threshold.thresholdId),
  retractedAt: threshold.retractedAt ?? null,
  outcome: ThresholdOutcome[threshold.outcome],
  reasons: textOf(threshold.reasons, 'text'),
  absentRoles: threshold.absentRoles,
  at: threshold.at,
});

export const noteFrom = (ask: Asking, note: ItemNote, draft: boolean): Note => ({
  id: idOf('note', note.noteId),
  retractedAt: note.retractedAt ?? null,
  officer: () => officerOf(ask, note.officer),
  agency: () => agencyOf(ask, note.agency),
  text: textOf(note.note, 'text'),
  revision: note.revision,
  draft,
  at: note.at,
  revisedBy: () => (note.revisedBy === null ? Promise.resolve(null) : officerOf(ask, note.revisedBy)),
  revisedAt: note.revisedAt,
  beside: note.beside && idOf('note', note.beside),
  section: note.section ?? null,
});

export const dissentFrom = (ask: Asking, dissent: DissentView): Dissent => ({
  id: idOf('dissent', dissent.dissentId),
  retractedAt: dissent.retractedAt ?? null,
  agency: () => agencyOf(ask, dissent.agency),
  officer: () => officerOf(ask, dissent.officer),
  chair: dissent.chair,
  position: textOf(dissent.position, 'text'),
  at: dissent.at,
});
