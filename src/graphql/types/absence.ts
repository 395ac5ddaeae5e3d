/** What a meeting decided without an agency's role, and how often a role was not there. */
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { agenciesOf, type LedgerRead } from '../../application/reads/absences.js';
import type { RoleAbsence as RoleCounts, TakenAt, WhyAbsent } from '../../domain/absence/ledger.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { connectionOf } from '../paging.js';
import { Agency, agencyOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { PageInfo } from './page-info.js';
import { Person, personOf, present } from './person.js';
import { Sitting, sittingOf } from './sitting.js';

export enum TakenKind {
  DECISION = 'DECISION',
  THRESHOLD = 'THRESHOLD',
  NEXT_STEPS = 'NEXT_STEPS',
}
registerEnumType(TakenKind, {
  name: 'TakenKind',
  description: 'What was decided in an item.',
  valuesMap: {
    DECISION: { description: 'A decision, with its rationale.' },
    THRESHOLD: { description: 'Whether the threshold for a joint investigation is met.' },
    NEXT_STEPS: { description: 'The next steps of somebody on the tracker.' },
  },
});

export enum AbsentBecause {
  CONFLICT = 'CONFLICT',
  LEFT_ITEM = 'LEFT_ITEM',
  LEFT_SITTING = 'LEFT_SITTING',
  IN_WRITING = 'IN_WRITING',
  APOLOGIES = 'APOLOGIES',
  SILENT = 'SILENT',
}
registerEnumType(AbsentBecause, {
  name: 'AbsentBecause',
  description: 'Why a role was not in an item when something was decided in it.',
  valuesMap: {
    CONFLICT: { description: 'Whoever was there for it had a conflict and took no part in the item.' },
    LEFT_ITEM: { description: 'Whoever was there for it had left the item.' },
    LEFT_SITTING: { description: 'Whoever was there for it had left the sitting.' },
    IN_WRITING: { description: 'It contributed in writing, and was not in the room.' },
    APOLOGIES: { description: 'Apologies had been sent, and nobody came instead.' },
    SILENT: { description: 'Nobody was there for it, and nobody had said so.' },
  },
});

@ObjectType({ description: 'How often something was decided without a role, for one reason.' })
export class AbsenceReason {
  @Field(() => AbsentBecause, { description: 'The reason.' })
  because!: AbsentBecause;

  @Field(() => Int, { description: 'How often.' })
  times!: number;
}

@ObjectType({
  description:
    'How a core role was there over a period, each sitting counted once, and what was decided without it. Counts of roles are about agencies, not about children: none is suppressed.',
})
export class RoleAbsence {
  @Field({ description: 'Role code.' })
  role!: string;

  @Field({ description: 'The role in the words of the terms in force; its code where they name it no more.' })
  title!: string;

  @Field(() => [Agency], {
    description: 'Whose role it is: the agencies of whoever holds it today; none while it is vacant.',
  })
  agencies!: Edge<Agency[]>;

  @Field(() => Int, { description: 'Sittings held at which it was a core role.' })
  sittings!: number;

  @Field(() => Int, { description: 'At which its holder was in the room, be it for a while.' })
  byHolder!: number;

  @Field(() => Int, { description: 'At which a deputy alone was.' })
  byDeputy!: number;

  @Field(() => Int, { description: 'At which it contributed in writing alone.' })
  inWriting!: number;

  @Field(() => Int, { description: 'At which nobody was there for it, and apologies had been sent.' })
  absentWithApologies!: number;

  @Field(() => Int, { description: 'At which nobody was there for it, and nobody had said so.' })
  absentSilently!: number;

  @Field(() => Int, { description: 'Decisions taken without it.' })
  decisionsWithout!: number;

  @Field(() => Int, { description: 'Thresholds held without it.' })
  thresholdsWithout!: number;

  @Field(() => Int, { description: 'Next steps of somebody on the tracker agreed without it.' })
  nextStepsWithout!: number;

  @Field(() => [AbsenceReason], { description: 'All of these by why it was not in the item.' })
  because!: readonly AbsenceReason[];

  @Field(() => Int, {
    description: 'Sittings running without it in the room, up to the last; 0: it was there.',
  })
  running!: number;

  @Field(() => Int, { description: 'The longest such run of the period.' })
  longestRunning!: number;
}

@ObjectType({ description: 'Something that was decided without one role. Without two it is two entries.' })
export class TakenWithout {
  @Field(() => TakenKind, { description: 'What it was.' })
  kind!: TakenKind;

  @Field(() => ID, { nullable: true, description: 'Id of the decision or threshold; null for next steps.' })
  record!: string | null;

  @Field({ description: 'The role that was not there; a code.' })
  role!: string;

  @Field(() => AbsentBecause, { description: 'Why.' })
  because!: AbsentBecause;

  @Field(() => GraphQLDateTime, { description: 'When it was decided.' })
  at!: string;

  @Field(() => Sitting, { nullable: true, description: 'At which sitting.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Discussion, { nullable: true, description: 'In which item.' })
  discussion!: Edge<Discussion | null>;

  @Field(() => Person, { nullable: true, description: 'About whom; null where that is not for you.' })
  person!: Edge<Person | null>;
}

@ObjectType({ description: 'One entry of a page, with the cursor behind it.' })
export class TakenWithoutEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => TakenWithout, { description: 'What was decided without whom.' })
  node!: TakenWithout;
}

@ObjectType({ description: 'A page of what was decided without somebody, in the order in which it was.' })
export class TakenWithoutConnection {
  @Field(() => [TakenWithoutEdge], { description: 'The entries.' })
  edges!: readonly TakenWithoutEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

@ObjectType({
  description:
    'What the sittings of a period decided without which role, and which roles stay away again and again. Counts of what you may see.',
})
export class AbsenceLedger {
  @Field({ description: 'Code of the series.' })
  series!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day of the period.' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the period.' })
  to!: string;

  @Field(() => Int, { description: 'How many sittings were held.' })
  sittingsHeld!: number;

  @Field(() => [RoleAbsence], { description: 'Every core role, in the order of the terms.' })
  roles!: readonly RoleAbsence[];

  @Field(() => TakenWithoutConnection, { description: 'The page of what lies behind the counts.' })
  taken!: TakenWithoutConnection;
}

export const ledgerFrom = (
  ask: Asking,
  period: Pick<AbsenceLedger, 'series' | 'from' | 'to'>,
  { sittingsHeld, roles, taken, next }: LedgerRead,
): AbsenceLedger => {
  const core = ask.session.terms.get(period.series)?.coreMembers ?? [];
  return {
    ...{ ...period, sittingsHeld },
    roles: roles.map((counts) => ({
      ...roleFrom(counts, core.find(({ role }) => role === counts.role)?.title),
      agencies: () => present(agenciesOf(counts.role, ask.session).map((agency) => agencyOf(ask, agency))),
    })),
    taken: connectionOf(taken, next, (entry) => takenFrom(ask, entry.taken)),
  };
};

const roleFrom = (counts: RoleCounts, title: string | undefined): Omit<RoleAbsence, 'agencies'> => {
  const { role, sittings, byHolder, byDeputy, inWriting, running, longestRunning } = counts;
  return {
    ...{ role, title: title ?? role, sittings, byHolder, byDeputy, inWriting, running, longestRunning },
    absentWithApologies: counts.withApologies,
    absentSilently: counts.silently,
    decisionsWithout: counts.decisions,
    thresholdsWithout: counts.thresholds,
    nextStepsWithout: counts.nextSteps,
    because: (Object.entries(counts.because) as [WhyAbsent, number][]).map(([because, times]) => ({
      because: AbsentBecause[because],
      times,
    })),
  };
};

const takenFrom = (ask: Asking, taken: TakenAt): TakenWithout => ({
  kind: TakenKind[taken.kind],
  record: taken.kind === 'NEXT_STEPS' ? null : idOf(RECORD_KINDS[taken.kind], taken.recordId),
  role: taken.role,
  because: AbsentBecause[taken.because],
  at: taken.at,
  sitting: () => sittingOf(ask, taken.sittingId),
  discussion: () => discussionOf(ask, taken.discussionId),
  person: () => personOf(ask, taken.personId),
});

const RECORD_KINDS = { DECISION: 'decision', THRESHOLD: 'threshold' } as const;
