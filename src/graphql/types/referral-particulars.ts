/** What a referral tells besides who and what happened. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Readable } from '../../application/reads/session.js';
import { isErased, type Personal } from '../../domain/event.js';
import type {
  Particulars as StatedParticulars,
  ProtectiveMarking as Marking,
  Referrer,
} from '../../domain/referral/stated.js';
import {
  AttachmentKind,
  Channel,
  ConsentPosition,
  ProtectiveMarking,
  StatutoryReferralStanding,
} from './referral-enums.js';

@ObjectType({ description: 'Somebody who is named beside the people referred, as the referrer states it.' })
export class NamedPerson {
  @Field({ description: 'Name as stated.' })
  name!: string;

  @Field({ description: 'How they stand to the people referred, as stated.' })
  relationship!: string;
}

@ObjectType({ description: 'A worker who is involved already, as the referrer states it.' })
export class InvolvedWorker {
  @Field({ description: 'Name as stated.' })
  name!: string;

  @Field({ description: 'Role and agency as stated.' })
  role!: string;

  @Field({ description: 'How to reach them, as stated.' })
  contact!: string;
}

@ObjectType({ description: 'A professional without an account on whose behalf a referral was registered.' })
export class StatedReferrer {
  @Field({ description: 'Name as stated.' })
  name!: string;

  @Field({ description: 'Role as stated.' })
  role!: string;

  @Field({ description: 'Name of the agency as stated.' })
  agency!: string;

  @Field({ description: 'How to reach them.' })
  contact!: string;
}

@ObjectType({ description: 'The statutory referral beside this one. The meeting does not replace it.' })
export class StatutoryReferral {
  @Field(() => StatutoryReferralStanding, {
    nullable: true,
    description: 'Whether it was made; null where the referrer has not said.',
  })
  standing!: StatutoryReferralStanding | null;

  @Field(() => String, { nullable: true, description: 'Its own reference; null where there is none.' })
  reference!: string | null;

  @Field({ description: 'That there is none, or that nobody has said so: somebody has to see to it.' })
  lacking!: boolean;
}

@ObjectType({
  description: 'A paper that belongs to a referral: where it is held. The service keeps no files.',
})
export class Attachment {
  @Field({ description: 'What it is called.' })
  title!: string;

  @Field(() => AttachmentKind, { description: 'What kind of paper it is.' })
  kind!: AttachmentKind;

  @Field({ description: 'Where it is held: the system, and the reference there.' })
  heldAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the file in hexadecimal, to tell that it is the one meant; null: not known.',
  })
  sha256!: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes; null: not known.' })
  bytes!: number | null;

  @Field(() => ProtectiveMarking, {
    nullable: true,
    description: 'How it may be handled: its own marking, else that of the referral; null: neither was said.',
  })
  marking!: ProtectiveMarking | null;
}

@ObjectType({ description: 'What else the referrer told.' })
export class Particulars {
  @Field(() => Channel, {
    nullable: true,
    description: 'By which way it came; null where that was not said.',
  })
  channel!: Channel | null;

  @Field(() => ConsentPosition, {
    nullable: true,
    description: 'How the person or family stands to it; null where that was not said.',
  })
  consent!: ConsentPosition | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why they were not told; null where that was not said.',
  })
  notToldBecause!: string | null;

  @Field(() => ProtectiveMarking, {
    nullable: true,
    description: 'How the record may be handled; null where that was not said.',
  })
  marking!: ProtectiveMarking | null;

  @Field(() => StatutoryReferral, { description: 'The statutory referral beside this one.' })
  statutoryReferral!: StatutoryReferral;

  @Field(() => String, {
    nullable: true,
    description: 'The message by which it came, word for word; null where there is none.',
  })
  message!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What has to be known for safety today; null where nothing was said.',
  })
  immediateSafety!: string | null;

  @Field(() => [String], { description: 'Places that matter.' })
  locations!: readonly string[];

  @Field(() => [NamedPerson], { description: 'Who lives with them.' })
  household!: readonly NamedPerson[];

  @Field(() => [NamedPerson], {
    description: 'Whoever is thought to harm or exploit them. A concern, not a finding.',
  })
  peopleOfConcern!: readonly NamedPerson[];

  @Field(() => [InvolvedWorker], { description: 'Workers who are involved already.' })
  workers!: readonly InvolvedWorker[];

  @Field(() => [Attachment], { description: 'Papers that belong to it, which are held elsewhere.' })
  attachments!: readonly Attachment[];
}

export const particularsFrom = (referral: Readable<'referrals'>): Particulars => {
  const { channel, consent, marking, statutoryReferral } = referral.circumstances ?? {};
  const said: StatedParticulars = shownOf(referral.particulars) ?? {};
  return {
    channel: channel ? Channel[channel] : null,
    consent: consent ? ConsentPosition[consent] : null,
    notToldBecause: said.notToldBecause ?? null,
    marking: markingOf(marking),
    statutoryReferral: {
      standing: statutoryReferral ? StatutoryReferralStanding[statutoryReferral] : null,
      reference: said.statutoryReference ?? null,
      lacking: statutoryReferral !== 'MADE',
    },
    message: said.message ?? null,
    immediateSafety: said.immediateSafety ?? null,
    locations: said.locations ?? [],
    household: said.household ?? [],
    peopleOfConcern: said.peopleOfConcern ?? [],
    workers: said.workers ?? [],
    attachments: (said.attachments ?? []).map((paper) => ({
      ...{ title: paper.title, kind: AttachmentKind[paper.kind], heldAt: paper.heldAt },
      ...{ sha256: paper.sha256 ?? null, bytes: paper.bytes ?? null },
      marking: markingOf(paper.marking ?? marking),
    })),
  };
};

const markingOf = (marking: Marking | null | undefined): ProtectiveMarking | null =>
  marking ? ProtectiveMarking[marking] : null;

export const referrerFrom = (referral: Readable<'referrals'>): Referrer | null => shownOf(referral.referrer);

/** What is left of a personal part; null where there was none, or it was erased. */
export const shownOf = <Content extends object>(
  content: Personal<Content> | null | undefined,
): Content | null => (content === undefined || content === null || isErased(content) ? null : content);
