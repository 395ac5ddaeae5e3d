/** What is known of victims, people of concern, places and trends. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { ThingInWords, VoltInFull } from '../../projections/volt-items.js';
import type { VoltGrading as Grading } from '../../domain/volt/volt-events.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { PageInfo } from './page-info.js';
import { Person, personOf } from './person.js';
import { Retractable } from './retractable.js';
import { Series, seriesOf } from './series.js';
import {
  HandlingCode,
  IntelligenceAssessment,
  SourceEvaluation,
  ThingKind,
  VoltKind,
  VoltRole,
  VoltSensitivity,
  VoltSource,
  VoltStatus,
} from './volt-enums.js';

@ObjectType({ description: 'How far something can be relied on, and handed on.' })
export class VoltGrading {
  @Field(() => SourceEvaluation, { description: 'How reliable the source is.' })
  source!: SourceEvaluation;

  @Field(() => IntelligenceAssessment, { description: 'How it is known.' })
  intelligence!: IntelligenceAssessment;

  @Field(() => HandlingCode, { description: 'Whether it may be handed on.' })
  handling!: HandlingCode;
}

@ObjectType({ description: 'Somebody whom an item of VOLT links.' })
export class VoltPerson {
  @Field(() => VoltRole, { description: 'How it concerns them.' })
  as!: VoltRole;

  @Field(() => Person, { nullable: true, description: 'Who it is; null where that is not for you.' })
  person!: Edge<Person | null>;
}

@ObjectType({ description: 'Something that people may have in common.' })
export class VoltThing {
  @Field(() => ThingKind, { description: 'What sort of thing.' })
  kind!: ThingKind;

  @Field(() => String, {
    nullable: true,
    description: 'In words; null where they were erased or taken back.',
  })
  words!: string | null;
}

@ObjectType({
  description:
    'What only the agency that told it, the chairs and roles that the terms name read of what is restricted.',
})
export class RestrictedVolt {
  @Field(() => String, { nullable: true, description: 'The text in full; null where erased or taken back.' })
  text!: string | null;

  @Field(() => [VoltThing], { description: 'The things that it links.' })
  things!: readonly VoltThing[];

  @Field(() => VoltSource, { nullable: true, description: 'What sort of source it comes from.' })
  source!: VoltSource | null;

  @Field(() => Officer, { nullable: true, description: 'Who told it.' })
  recordedBy!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'Why it was corrected last; null where it was not.' })
  correctedBecause!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null where it was not.' })
  withdrawnBecause!: string | null;
}

@ObjectType({
  description: 'Something that is known of a victim, a person of concern, a place or a trend (VOLT).',
})
export class VoltItem extends Retractable {
  @Field(() => Series, { nullable: true, description: 'The meeting that looks at it.' })
  series!: Edge<Series | null>;

  @Field(() => VoltKind, { description: 'What it tells of.' })
  kind!: VoltKind;

  @Field(() => VoltStatus, { description: 'Whether its source stands by it.' })
  status!: VoltStatus;

  @Field(() => VoltSensitivity, { description: 'Who reads the text in full.' })
  sensitivity!: VoltSensitivity;

  @Field(() => String, {
    nullable: true,
    description:
      'What everybody entitled reads: the text, or what was sanitised of it. Null where erased or taken back.',
  })
  text!: string | null;

  @Field(() => [VoltThing], { description: 'The things that it links; none of what is restricted.' })
  things!: readonly VoltThing[];

  @Field(() => [VoltPerson], { description: 'Whom it links.' })
  people!: readonly VoltPerson[];

  @Field(() => VoltGrading, { nullable: true, description: 'How it is graded; null where nobody has.' })
  grading!: VoltGrading | null;

  @Field(() => VoltSource, {
    nullable: true,
    description: 'What sort of source it comes from; null of what is restricted.',
  })
  source!: VoltSource | null;

  @Field(() => Agency, { nullable: true, description: 'Whose information it is.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who told it; null of what is restricted.' })
  recordedBy!: Edge<Officer | null>;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion in which it was told; null where it was told outside one.',
  })
  discussion!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was told.' })
  recordedAt!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was corrected last; null where it was not.',
  })
  correctedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was corrected last; null where it was not, and of what is restricted.',
  })
  correctedBecause!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its source withdrew it; null where it was not.',
  })
  withdrawnAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was withdrawn; null where it was not, and of what is restricted.',
  })
  withdrawnBecause!: string | null;

  @Field(() => RestrictedVolt, {
    nullable: true,
    description: 'What is restricted; null where nothing is, or it is not for you.',
  })
  restricted!: RestrictedVolt | null;
}

@ObjectType({ description: 'One item of VOLT of a page, with the cursor behind it.' })
export class VoltItemEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => VoltItem, { description: 'The item.' })
  node!: VoltItem;
}

@ObjectType({ description: 'A page of items of VOLT, the latest first.' })
export class VoltItemConnection {
  @Field(() => [VoltItemEdge], { description: 'The entries that you may see.' })
  edges!: readonly VoltItemEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

const AT_MOST = 100;

export const voltOf = async (ask: Asking, voltId: string): Promise<VoltItem | null> => {
  const item = await ask.load('volt-items', voltId);
  return item === undefined ? null : voltFrom(ask, item);
};

/** What was told in a discussion, a hundred at most, in order. */
export const voltToldIn = async (ask: Asking, discussionId: string): Promise<VoltItem[]> => {
  const query = { index: 'byDiscussion', equal: [discussionId], limit: AT_MOST };
  return (await ask.find('volt-items', query)).map(({ document }) => voltFrom(ask, document));
};

export const voltFrom = (ask: Asking, item: Readable<'volt-items'>): VoltItem => ({
  id: idOf('volt', item.voltId ?? ''),
  series: () => seriesOf(ask, item.series),
  kind: VoltKind[item.kind ?? 'TREND'],
  status: VoltStatus[item.status ?? 'RECORDED'],
  sensitivity: VoltSensitivity[item.sensitivity ?? 'OPEN'],
  people: (item.people ?? []).map(({ personId, as }) => ({
    as: VoltRole[as],
    person: () => personOf(ask, personId),
  })),
  grading: item.grading ? gradingFrom(item.grading) : null,
  agency: () => agencyOf(ask, item.agency),
  discussion: item.discussionId ? idOf('discussion', item.discussionId) : null,
  recordedAt: item.recordedAt ?? '',
  correctedAt: item.correctedAt ?? null,
  withdrawnAt: item.withdrawnAt ?? null,
  retractedAt: item.retractedAt ?? null,
  ...inFull(ask, item),
  restricted: item.restricted ? inFull(ask, item.restricted) : null,
});

const inFull = (ask: Asking, full: Partial<VoltInFull>): RestrictedVolt => ({
  text: textOf(full.text, 'text'),
  things: (full.things ?? []).map(thingFrom),
  source: full.source ? VoltSource[full.source] : null,
  recordedBy: () => officerOf(ask, full.recordedBy ?? ''),
  correctedBecause: textOf(full.correctedBecause, 'text'),
  withdrawnBecause: textOf(full.withdrawnBecause, 'text'),
});

const thingFrom = ({ kind, words }: ThingInWords): VoltThing => ({
  kind: ThingKind[kind],
  words: textOf(words, 'text'),
});

const gradingFrom = ({ source, intelligence, handling }: Grading): VoltGrading => ({
  source: SourceEvaluation[source],
  intelligence: IntelligenceAssessment[intelligence],
  handling: HandlingCode[handling],
});
