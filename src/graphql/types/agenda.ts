/** The agenda of a sitting. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { plannedSlot, plannedTime, readAgenda, readItem } from '../../application/reads/agenda.js';
import { placedBecause } from '../../application/reads/placed-because.js';
import type { Readable } from '../../application/reads/session.js';
import { sinceOf } from '../../application/reads/since-last-time.js';
import { agendaPage } from '../../application/reads/agenda-page.js';
import type { AgendaItem as AgendaItemView } from '../../projections/agenda-items.js';
import type { Asking, Edge } from '../asking.js';
import { itemIdOf } from '../ids.js';
import { AgendaKey } from './agenda-enums.js';
import { Check, checksOfItem } from './checks.js';
import { Coded, codesOf } from './coded.js';
import { Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { DiscussionPhase, MovedBecause } from './enums.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf, present } from './person.js';
import { Presentation, presentationOf } from './presentation.js';
import { ImmediateAction, immediateActionFrom } from './referral-afterwards.js';
import { PrintedDocument, printedFrom } from './printed.js';
import { Referral, referralOf } from './referral.js';
import { RuleTrace } from './rule.js';
import { CarriedForwardAction, carriedForwardOf, happeningsOf, PersonHappening } from './since-last-time.js';
import { Sitting, sittingOf } from './sitting.js';
import { CarriedFrom, carriedFromOf, Slot, TimePlan } from './time-plan.js';
import { TrackerEntry, trackerEntryOf } from './tracker.js';

@ObjectType({ description: 'Where an item went instead of being heard here.' })
export class MovedOn {
  @Field(() => Sitting, {
    nullable: true,
    description: 'The sitting that hears it now; null where none is in sight.',
  })
  to!: Edge<Sitting | null>;

  @Field(() => MovedBecause, { description: 'Why, for programs.' })
  why!: MovedBecause;

  @Field(() => RuleTrace, { description: 'Why, for people.' })
  because!: RuleTrace;
}

@ObjectType({ description: 'Why the terms of reference put an item where they do.' })
export class PlacedBecause {
  @Field(() => AgendaKey, { description: 'What it comes first for.' })
  key!: AgendaKey;

  @Field({ description: 'The reason in a sentence that a practitioner can read out. Names nobody.' })
  sentence!: string;
}

@ObjectType({ description: 'Where a chair put an item instead of where the terms of reference put it.' })
export class ChairMove {
  @Field(() => Officer, { nullable: true, description: 'The chair who moved it.' })
  chair!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was moved.' })
  at!: string;

  @Field(() => Int, { description: 'The place that the chair named, from 1.' })
  toPlace!: number;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reason!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'One person who is to be heard at a sitting.' })
export class AgendaItem extends Node {
  @Field(() => Int, { description: 'Place on the agenda, from 1; 0 for an item that has moved on.' })
  place!: number;

  @Field(() => Int, {
    description:
      'Place in the order of the terms of reference, whatever a chair did; 0 once it has moved on.',
  })
  systemPlace!: number;

  @Field(() => PlacedBecause, { description: 'Why the terms of reference put it there.' })
  placedBecause!: PlacedBecause;

  @Field(() => ChairMove, {
    nullable: true,
    description: 'Where a chair put it instead, and why; null where none did.',
  })
  moved!: ChairMove | null;

  @Field(() => [AgendaKey], {
    description: 'Everything that speaks for hearing it earlier, in the order of the terms of reference.',
  })
  comesFirstFor!: readonly AgendaKey[];

  @Field(() => Person, { nullable: true, description: 'Who is to be heard; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => [Referral], {
    description: 'Every referral that lists the person here; none for who is here by the tracker alone.',
  })
  referrals!: Edge<Referral[]>;

  @Field(() => TrackerEntry, {
    nullable: true,
    description:
      'The entry of the tracker whose review is due: its level, since when it is due, and what was agreed last. Null for who is listed by referral only.',
  })
  trackerEntry!: Edge<TrackerEntry | null>;

  @Field(() => [Coded], { description: 'What the referrers are concerned about.' })
  concernTypes!: Edge<Coded[]>;

  @Field({ description: 'Whether a referrer fears for the safety of the person now. Such items come first.' })
  immediateRisk!: boolean;

  @Field({ description: 'Received after the cut-off of the day on which it came in.' })
  late!: boolean;

  @Field({ description: 'Received in time, registered after the opening: offered to the chair.' })
  lateItem!: boolean;

  @Field(() => RuleTrace, { description: 'Why the person is on this agenda.' })
  listedBecause!: RuleTrace;

  @Field(() => [CarriedForwardAction], {
    description:
      'Earlier actions that are open or were closed since last time: by value as they stood when the sitting opened, and as they stand until then.',
  })
  carriedForward!: Edge<CarriedForwardAction[]>;

  @Field(() => [PersonHappening], {
    description: 'What has happened to the person since the sitting before closed, oldest first.',
  })
  sinceLastTime!: Edge<PersonHappening[]>;

  @Field(() => Presentation, {
    nullable: true,
    description: 'Who is asked to present it, and their report; null where the meeting asks nobody.',
  })
  presentation!: Edge<Presentation | null>;

  @Field(() => [Check], { description: 'What each core role, and each agency asked, has answered.' })
  checks!: Edge<Check[]>;

  @Field(() => DiscussionPhase, { description: 'How far its discussion has got.' })
  phase!: DiscussionPhase;

  @Field(() => Discussion, {
    nullable: true,
    description:
      'What was said and decided; null until something is recorded in it, and where it is not for you.',
  })
  discussion!: Edge<Discussion | null>;

  @Field(() => [ImmediateAction], {
    description:
      'What agencies did for the person without waiting for the meeting, as far as you may see it.',
  })
  immediateActions!: Edge<ImmediateAction[]>;

  @Field(() => Slot, {
    nullable: true,
    description: 'When it is planned to be heard; null where no time is shared out, or once it has moved on.',
  })
  slot!: Edge<Slot | null>;

  @Field(() => CarriedFrom, {
    nullable: true,
    description: 'The sitting that had it before, and why it is heard here; null where none had.',
  })
  carriedFrom!: CarriedFrom | null;

  @Field(() => MovedOn, {
    nullable: true,
    description: 'Where the item went instead; null while it belongs here.',
  })
  movedOn!: MovedOn | null;
}

@ObjectType({ description: 'Who is to be heard at a sitting, in order.' })
export class Agenda {
  @Field(() => [AgendaItem], {
    description:
      'In the order in which they are heard: that of the terms of reference, as the chair changed it. Items that moved on come last.',
  })
  items!: readonly AgendaItem[];

  @Field(() => TimePlan, {
    nullable: true,
    description: 'How the time of the sitting is shared out; null where it is not.',
  })
  timePlan!: Edge<TimePlan | null>;

  @Field(() => PrintedDocument, { nullable: true, description: 'The agenda as a page to print.' })
  printed!: Edge<PrintedDocument | null>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description:
      'When the sitting of the series before this one closed: what came since then came overnight. Null where there was none.',
  })
  since!: Edge<string | null>;

  @Field(() => [PersonHappening], {
    description: 'What has happened to anybody on the agenda since the sitting before closed, oldest first.',
  })
  sinceLastTime!: Edge<PersonHappening[]>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when this view stands still because of a fault; null while all is well.',
  })
  staleSince!: string | null;
}

export const agendaOf = async (ask: Asking, sittingId: string): Promise<Agenda | null> => {
  const agenda = await readAgenda(ask.session, sittingId);
  if (agenda === undefined) return null;
  return {
    items: agenda.items.map((item) => itemFrom(ask, agenda, item)),
    timePlan: () => plannedTime(ask.session, agenda),
    printed: async () => printedFrom(await agendaPage(ask.session, sittingId)),
    since: () => sinceOf(ask.session, agenda),
    sinceLastTime: () => sinceLastTimeOf(ask, agenda),
    staleSince: agenda.staleSince ?? null,
  };
};

export const itemOfAgenda = async (
  ask: Asking,
  sittingId: string,
  personId: string,
): Promise<AgendaItem | null> => {
  const agenda = await readAgenda(ask.session, sittingId);
  const item = await readItem(ask.session, sittingId, personId);
  return agenda === undefined || item === undefined ? null : itemFrom(ask, agenda, item);
};

const sinceLastTimeOf = async (ask: Asking, agenda: Readable<'agenda'>): Promise<PersonHappening[]> => {
  const here = (agenda.items ?? []).filter(({ movedOn }) => movedOn === null);
  const happenings = await Promise.all(here.map((item) => happeningsOf(ask, agenda, item)));
  return happenings.flat().toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
};

const moveFrom = (ask: Asking, { chairsMove }: AgendaItemView): ChairMove | null =>
  chairsMove?.toPlace === null || chairsMove === null
    ? null
    : {
        chair: () => officerOf(ask, chairsMove.officer),
        at: chairsMove.at,
        toPlace: chairsMove.toPlace,
        reason: textOf(chairsMove.reason, 'text'),
      };

const itemFrom = (ask: Asking, agenda: Readable<'agenda'>, item: AgendaItemView): AgendaItem => {
  const { sittingId = '' } = agenda;
  const { key, sentence, comesFirstFor } = placedBecause(agenda, item);
  return {
    __typename: 'AgendaItem',
    id: itemIdOf(sittingId, item.personId),
    place: item.place,
    systemPlace: item.systemPlace,
    placedBecause: { key: AgendaKey[key], sentence },
    moved: moveFrom(ask, item),
    comesFirstFor: comesFirstFor.map((each) => AgendaKey[each]),
    carriedForward: () => carriedForwardOf(ask, agenda, item),
    sinceLastTime: () => happeningsOf(ask, agenda, item),
    presentation: () => presentationOf(ask, ask.session.board.ids.discussion(sittingId, item.personId)),
    checks: () => checksOfItem(ask, sittingId, item.personId),
    person: () => personOf(ask, item.personId),
    trackerEntry: () =>
      item.episodeIds.length === 0
        ? Promise.resolve(null)
        : trackerEntryOf(ask, agenda.series ?? '', item.personId),
    referrals: () => present(item.referralIds.map((referralId) => referralOf(ask, referralId))),
    concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes),
    immediateRisk: item.immediateRisk,
    late: item.late,
    lateItem: item.lateItem,
    listedBecause: item.listedBecause,
    phase: DiscussionPhase[item.discussion],
    discussion: () => discussionOf(ask, ask.session.board.ids.discussion(sittingId, item.personId)),
    immediateActions: () => immediateActionsOf(ask, item),
    slot: () => plannedSlot(ask.session, sittingId, item),
    carriedFrom: carriedFromOf(ask, item),
    movedOn: item.movedOn && {
      to: () =>
        item.movedOn?.placement ? sittingOf(ask, item.movedOn.placement.sittingId) : Promise.resolve(null),
      why: MovedBecause[item.movedOn.moved],
      because: item.movedOn.because,
    },
  } as AgendaItem;
};

/** They stand on the referrals that list the person here. */
const immediateActionsOf = async (ask: Asking, item: AgendaItemView): Promise<ImmediateAction[]> => {
  const referrals = await Promise.all(item.referralIds.map((id) => ask.load('referrals', id)));
  return referrals
    .flatMap((referral) => referral?.immediateActions ?? [])
    .filter(({ personId }) => personId === item.personId)
    .map((action) => immediateActionFrom(ask, action));
};
