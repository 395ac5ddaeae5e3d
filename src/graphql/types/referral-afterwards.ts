/** What became of a referral after it was received. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { ImmediateAction as ImmediateActionView, SaidOnce } from '../../projections/referrals.js';
import type { Asking, Edge } from '../asking.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { textOf } from './known.js';
import { Person, personOf } from './person.js';
import { Channel, ReferralTaskKind } from './referral-enums.js';
import { Referral, referralOf } from './referral.js';
import { shownOf } from './referral-particulars.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'Something that an officer said, and when.' })
export class Statement {
  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  at!: string;

  @Field(() => Officer, { nullable: true, description: 'Who said it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'What was said; null where it was erased.' })
  text!: string | null;
}

@ObjectType({ description: 'What an agency did without waiting for the meeting.' })
export class ImmediateAction {
  @Field(() => GraphQLDateTime, { description: 'When it was done.' })
  takenAt!: string;

  @Field(() => Person, { nullable: true, description: 'For whom; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Agency, { nullable: true, description: 'Which agency did it.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'What was done; null where it was erased.' })
  action!: string | null;
}

@ObjectType({ description: 'Answers about one person that were asked for.' })
export class AskedAnswers {
  @Field(() => Person, { nullable: true, description: 'About whom; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => [String], { description: 'Names of the fields, for example `ethnicity`.' })
  answers!: readonly string[];
}

@ObjectType({ description: 'That the referrer was to be asked for what was missing.' })
export class ReferrerAsked {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => [AskedAnswers], { description: 'What was missing then.' })
  missing!: readonly AskedAnswers[];
}

@ObjectType({
  description: 'What was told anew after the referral was received. What was told before is kept.',
})
export class Amendment {
  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => Officer, { nullable: true, description: 'Who told it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'What happened, where that was told anew.' })
  whatHappened!: string | null;

  @Field(() => String, { nullable: true, description: 'The professional view, where that was told anew.' })
  professionalView!: string | null;

  @Field(() => String, { nullable: true, description: 'What is asked for, where that was told anew.' })
  requestedOutcome!: string | null;
}

@ObjectType({ description: 'How and when a referrer without an account was told that the referral came.' })
export class Acknowledgement {
  @Field(() => Channel, { description: 'By which way.' })
  channel!: Channel;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  toldAt!: string;
}

@ObjectType({ description: 'That the meeting heard the person.' })
export class Heard {
  @Field(() => GraphQLDateTime, { description: 'When the item closed.' })
  at!: string;

  @Field(() => Sitting, { nullable: true, description: 'At which sitting.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Discussion, { nullable: true, description: 'What was said; null where that is not for you.' })
  discussion!: Edge<Discussion | null>;
}

@ObjectType({ description: 'Something that somebody has to do about a referral. Gone once it is done.' })
export class ReferralTask {
  @Field(() => ReferralTaskKind, { description: 'What is to be done.' })
  kind!: ReferralTaskKind;

  @Field(() => Referral, { nullable: true, description: 'About which referral.' })
  referral!: Edge<Referral | null>;

  @Field(() => Person, { nullable: true, description: 'About whom; null for the referral as a whole.' })
  person!: Edge<Person | null>;

  @Field(() => GraphQLDateTime, { description: 'Since when it waits.' })
  since!: string;
}

export const statementFrom = (ask: Asking, said: SaidOnce | null): Statement | null =>
  said && {
    at: said.at,
    officer: () => officerOf(ask, said.officer),
    text: textOf(said.said, 'text'),
  };

export const immediateActionFrom = (ask: Asking, action: ImmediateActionView): ImmediateAction => ({
  takenAt: action.at,
  person: () => personOf(ask, action.personId),
  agency: () => agencyOf(ask, action.agency),
  officer: () => officerOf(ask, action.officer),
  action: textOf(action.said, 'text'),
});

export const askedFrom = (ask: Asking, referral: Readable<'referrals'>): readonly ReferrerAsked[] =>
  (referral.asked ?? []).map(({ at, missing }) => ({
    at,
    missing: missing.map(({ personId, answers }) => ({ person: () => personOf(ask, personId), answers })),
  }));

export const amendmentsFrom = (ask: Asking, referral: Readable<'referrals'>): readonly Amendment[] =>
  (referral.amendments ?? []).map(({ at, officer, account }) => {
    const { whatHappened, professionalView, requestedOutcome } = shownOf(account) ?? {};
    return {
      at,
      officer: () => officerOf(ask, officer),
      whatHappened: whatHappened ?? null,
      professionalView: professionalView ?? null,
      requestedOutcome: requestedOutcome ?? null,
    };
  });

export const acknowledgementFrom = ({ acknowledged }: Readable<'referrals'>): Acknowledgement | null =>
  acknowledged ? { channel: Channel[acknowledged.channel], toldAt: acknowledged.toldAt } : null;

export const heardFrom = (
  ask: Asking,
  heard: { readonly sittingId: string; readonly discussionId: string; readonly at: string } | null,
): Heard | null =>
  heard && {
    at: heard.at,
    sitting: () => sittingOf(ask, heard.sittingId),
    discussion: () => discussionOf(ask, heard.discussionId),
  };

export const referralTaskFrom = (ask: Asking, task: Readable<'referral-tasks'>): ReferralTask => ({
  kind: ReferralTaskKind[task.kind ?? 'ASK_FOR_MISSING'],
  referral: () => referralOf(ask, task.referralId ?? ''),
  person: () => (task.personId ? personOf(ask, task.personId) : Promise.resolve(null)),
  since: task.since ?? '',
});
