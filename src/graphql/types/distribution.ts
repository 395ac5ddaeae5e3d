/** An agency's copy of a version of minutes. */
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { sentCopy } from '../../application/reads/copies.js';
import type { Found } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Minutes, minutesOf } from './minutes.js';
import { PrintedDocument, printedFrom } from './printed.js';
import { Sitting, sittingOf } from './sitting.js';

export enum CopyProfile {
  FULL = 'FULL',
  OWN_ACTIONS = 'OWN_ACTIONS',
  OWN_CHILD = 'OWN_CHILD',
}
registerEnumType(CopyProfile, {
  name: 'CopyProfile',
  description: 'What a copy of minutes holds.',
  valuesMap: {
    FULL: { description: 'The whole record, for the agencies of the core members.' },
    OWN_ACTIONS: { description: 'What one agency has to do, and for whom.' },
    OWN_CHILD: {
      description: "The record of one person, for that person's own file: third parties are left out.",
    },
  },
});

export enum CopyChannel {
  SERVICE = 'SERVICE',
  SECURE_EMAIL = 'SECURE_EMAIL',
  BY_HAND = 'BY_HAND',
  POST = 'POST',
}
registerEnumType(CopyChannel, {
  name: 'CopyChannel',
  description: 'How a copy comes to its agency.',
  valuesMap: {
    SERVICE: { description: 'It is read in this service.' },
    SECURE_EMAIL: { description: 'By secure e-mail.' },
    BY_HAND: { description: 'Handed over on paper.' },
    POST: { description: 'By post.' },
  },
});

@ObjectType({ description: 'The copy of one version of the minutes that one agency was sent.' })
export class Distribution {
  @Field(() => Minutes, { nullable: true, description: 'The minutes; null where they are not for you.' })
  minutes!: Edge<Minutes | null>;

  @Field(() => Sitting, { nullable: true, description: 'The sitting whose minutes they are.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Int, { description: 'The version that was sent. Name it when you acknowledge it.' })
  version!: number;

  @Field(() => Agency, { nullable: true, description: 'Who was sent the copy.' })
  agency!: Edge<Agency | null>;

  @Field(() => CopyProfile, { description: 'What the copy holds.' })
  profile!: CopyProfile;

  @Field(() => CopyChannel, { description: 'How it comes to the agency.' })
  channel!: CopyChannel;

  @Field({ description: 'SHA-256 of what the copy said when it was sent.' })
  contentHash!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was sent.' })
  sentAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it arrived; null: not known to have.' })
  deliveredAt!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was opened; null: not known to have been.',
  })
  openedAt!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the agency acknowledged it; null while that is outstanding.',
  })
  acknowledgedAt!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who acknowledged it for the agency.' })
  acknowledgedBy!: Edge<Officer | null>;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that the agency was sent in place of this one; null for the latest.',
  })
  replacedBy!: number | null;

  @Field(() => PrintedDocument, { nullable: true, description: 'What the agency was sent.' })
  copy!: Edge<PrintedDocument | null>;
}

const AT_MOST = 100;

export const distributionsOf = async (ask: Asking, sittingId: string): Promise<Distribution[]> =>
  (await ask.find('distributions', { index: 'bySitting', equal: [sittingId], limit: AT_MOST })).map((found) =>
    distributionFrom(ask, found),
  );

/** What an agency has been sent and has not acknowledged, the oldest first. */
export const outstandingOf = async (ask: Asking, agency: string): Promise<Distribution[]> => {
  const query = { index: 'byAgency', equal: [agency, true], limit: AT_MOST };
  return (await ask.find('distributions', query)).map((found) => distributionFrom(ask, found));
};

const distributionFrom = (ask: Asking, { document, key }: Found<'distributions'>): Distribution => {
  const { sittingId = '', agency } = document;
  return {
    minutes: () => minutesOf(ask, sittingId),
    sitting: () => sittingOf(ask, sittingId),
    version: document.version ?? 0,
    agency: () => agencyOf(ask, agency),
    profile: CopyProfile[document.profile ?? 'OWN_ACTIONS'],
    channel: CopyChannel[document.channel ?? 'SERVICE'],
    contentHash: document.contentHash ?? '',
    sentAt: document.sentAt ?? '',
    deliveredAt: document.deliveredAt ?? null,
    openedAt: document.openedAt ?? null,
    acknowledgedAt: document.acknowledgedAt ?? null,
    acknowledgedBy: () => officerOf(ask, document.acknowledgedBy ?? undefined),
    replacedBy: document.replacedBy ?? null,
    copy: async () => printedFrom(await sentCopy(ask.session, key)),
  };
};
