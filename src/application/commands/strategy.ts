/** The commands of a strategy discussion's stream. */
import type { Authority } from '../../access/authority.js';
import { agencyInPost, officerFacts } from '../../access/facts.js';
import { codesKind } from '../../domain/adopted/codes.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import {
  answerStrategyRequest,
  declineStrategyDiscussion,
  type AnswerStrategyRequest,
  type DeclineStrategyDiscussion,
} from '../../domain/strategy/answer-request.js';
import {
  conveneStrategyDiscussion,
  type ConveneStrategyDiscussion,
  type ConveneStrategyGiven,
  type Unknown,
} from '../../domain/strategy/convene-strategy-discussion.js';
import { decideThreshold, type DecideThreshold } from '../../domain/strategy/decide-threshold.js';
import {
  issueStrategyRecord,
  type IssueGiven,
  type IssueStrategyRecord,
} from '../../domain/strategy/issue-strategy-record.js';
import { recordConference, type RecordConference } from '../../domain/strategy/record-conference.js';
import {
  recordFollowUp,
  type FollowUpGiven,
  type RecordFollowUp,
} from '../../domain/strategy/record-follow-up.js';
import {
  recordStrategyDiscussion,
  type RecordGiven,
  type RecordStrategyDiscussion,
} from '../../domain/strategy/record-strategy-discussion.js';
import {
  requestStrategyDiscussion,
  type RequestGiven,
  type RequestStrategyDiscussion,
} from '../../domain/strategy/request-strategy-discussion.js';
import { strategyKind, type StrategyDiscussion } from '../../domain/strategy/strategy.js';
import type { StrategyEvent } from '../../domain/strategy/strategy-events.js';
import type { StrategyGiven } from '../../domain/strategy/strategy-state.js';
import { conflictsAbout, standing, type AboutPerson } from '../conflicts.js';
import type { StrategyView } from '../../projections/strategy-discussions.js';
import { nothing, policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { itsPerson, personNamed } from '../command-scope.js';
import { cardOf, withRecords, type Card, type CardWithRecords } from './of-person.js';
import { itemOf, lastSeriesOf, underTermsFrozenAt, underTermsOf } from './under-terms.js';

type AsGiven = { readonly given: StrategyGiven };
type OfStrategy = { readonly strategyId: Id };

const strategyOf = ({ strategyId }: OfStrategy): Id => strategyId;

/** Social care decides: a manager who may chair. */
const managers = ({ given: { under } }: AsGiven): readonly Authority[] => [
  { of: 'STRATEGY_CHAIR', terms: under?.terms },
];
const managersOrCoordinator = ({ given }: AsGiven): readonly Authority[] => [
  ...managers({ given }),
  { of: 'COORDINATOR', terms: given.under?.terms },
];
const members = ({ given }: AsGiven): readonly Authority[] => [
  ...managersOrCoordinator({ given }),
  { of: 'MEMBER', terms: given.under?.terms },
];

/** The terms that a discussion was held under: frozen ones where that was in a sitting. */
const heldUnder = async (
  { strategyId }: OfStrategy,
  look: Look,
  around: Surroundings,
): Promise<StrategyGiven> => {
  const { sittingId, series } = await look.state(strategyKind, strategyId);
  const under =
    sittingId === null ? await underTermsOf(series, look, around) : await underTermsFrozenAt(sittingId, look);
  return { under };
};

interface CardWithConflicts {
  readonly person: Card;
  readonly about: AboutPerson;
}

/** Of the person whom the discussion is about, as the views have it. */
const conflictsAboutIts = async ({ strategyId }: OfStrategy, services: Services): Promise<AboutPerson> => {
  const read = () => services.document<StrategyView>('strategy-discussions', strategyId);
  let strategy = await read();
  if (strategy === undefined) {
    // Convened a moment ago.
    await services.settle();
    strategy = await read();
  }
  return strategy === undefined ? { records: [], proposed: [] } : conflictsAbout(strategy.personId, services);
};

const withConflict = async ({ proposed }: AboutPerson, look: Look): Promise<ReadonlySet<Id>> =>
  new Set((await standing(proposed, look)).map(({ officer }) => officer));

export const strategyCommands = {
  RequestStrategyDiscussion: row<
    StrategyDiscussion,
    StrategyEvent,
    RequestStrategyDiscussion,
    RequestGiven,
    CardWithRecords
  >({
    kind: strategyKind,
    stream: (_input, newId) => newId('strategy'),
    authority: () => [{ of: 'ANY_PROFESSIONAL' }],
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withRecords,
    gather: async (_input, look, around, { card: person, others: alsoOf }) => ({
      alsoOf,
      referred: person !== undefined,
      ageInYears: person?.ageInYears ?? null,
      agency: 'agency' in around.actor.actor ? around.actor.actor.agency : '',
      under: await underTermsOf(lastSeriesOf(person), look, around),
    }),
    decide: requestStrategyDiscussion,
  }),
  DeclineStrategyDiscussion: row({
    kind: strategyKind,
    stream: (input: DeclineStrategyDiscussion) => strategyOf(input),
    authority: managers,
    about: itsPerson,
    atSitting: 'NONE',
    gather: heldUnder,
    decide: declineStrategyDiscussion,
  }),
  AnswerStrategyRequest: policyRow({
    kind: strategyKind,
    stream: (input: AnswerStrategyRequest) => strategyOf(input),
    gather: nothing,
    decide: answerStrategyRequest,
  }),
  ConveneStrategyDiscussion: row<
    StrategyDiscussion,
    StrategyEvent,
    ConveneStrategyDiscussion,
    ConveneStrategyGiven,
    CardWithConflicts
  >({
    kind: strategyKind,
    stream: ({ requestId }, newId) => requestId ?? newId('strategy'),
    authority: managersOrCoordinator,
    about: personNamed,
    // Strategy discussions have papers and participants of their own.
    atSitting: 'NONE',
    prepare: async ({ personId }, services) => ({
      person: await cardOf(personId, services),
      about: await conflictsAbout(personId, services),
    }),
    gather: async (input, look, around, { person, about }) => {
      const { discussionId, chair, heldAt } = input;
      const item = discussionId === undefined ? undefined : await itemOf(discussionId, look);
      const series = lastSeriesOf(person);
      const under = item
        ? await underTermsFrozenAt(item.sittingId, look)
        : await underTermsOf(series, look, around);
      const last = person?.referrals.at(-1)?.referralId;
      const { codes } = await look.state(codesKind, 'discipline');
      const labels = new Map((codes?.codes ?? []).map(({ code, label }) => [code, label]));
      return {
        ...{ referred: person !== undefined, ageInYears: person?.ageInYears ?? null, under, labels },
        ageIsExact: person?.dateOfBirthAccuracy === 'EXACT',
        referredAt: last === undefined ? heldAt : (await look.state(referralKind, last)).receivedAt,
        sittingId: item?.sittingId ?? null,
        unknown: await unknownIn(input, look, around, { labels, item, records: about.records }),
        alsoOf: about.records.filter((record) => record !== input.personId),
        conflicted: await withConflict(about, look),
        chairRoles: (officerFacts(around.facts, chair, heldAt)?.roles ?? []).map(({ role }) => role),
      };
    },
    decide: conveneStrategyDiscussion,
  }),
  RecordFollowUp: row<StrategyDiscussion, StrategyEvent, RecordFollowUp, FollowUpGiven, AboutPerson>({
    kind: strategyKind,
    stream: strategyOf,
    authority: members,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: conflictsAboutIts,
    gather: async (input, look, around, about) => {
      return {
        ...(await heldUnder(input, look, around)),
        officerAgency: agencyInPost(input.officer, around),
        knownAgency: around.facts.agencies.has(input.agency),
        conflicted: await withConflict(about, look),
      };
    },
    decide: recordFollowUp,
  }),
  RecordStrategyDiscussion: row<
    StrategyDiscussion,
    StrategyEvent,
    RecordStrategyDiscussion,
    RecordGiven,
    boolean
  >({
    kind: strategyKind,
    stream: strategyOf,
    authority: managersOrCoordinator,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: ({ otherPeople }, services) => allKnown(otherPeople, services),
    gather: async (input, look, around, othersKnown) => ({
      ...(await heldUnder(input, look, around)),
      othersKnown,
    }),
    decide: recordStrategyDiscussion,
  }),
  DecideThreshold: row({
    kind: strategyKind,
    stream: (input: DecideThreshold) => strategyOf(input),
    authority: managers,
    about: itsPerson,
    atSitting: 'NONE',
    gather: heldUnder,
    decide: decideThreshold,
  }),
  IssueStrategyRecord: row<StrategyDiscussion, StrategyEvent, IssueStrategyRecord, IssueGiven, AboutPerson>({
    kind: strategyKind,
    stream: strategyOf,
    authority: managersOrCoordinator,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: conflictsAboutIts,
    gather: async (input, look, around, about) => ({
      ...(await heldUnder(input, look, around)),
      conflicted: await withConflict(about, look),
    }),
    decide: issueStrategyRecord,
  }),
  RecordConference: row({
    kind: strategyKind,
    stream: (input: RecordConference) => strategyOf(input),
    authority: managersOrCoordinator,
    about: itsPerson,
    atSitting: 'NONE',
    gather: heldUnder,
    decide: recordConference,
  }),
};

const allKnown = async (people: readonly Id[], services: Services): Promise<boolean> => {
  const cards = await Promise.all(people.map((personId) => services.document('people', personId)));
  return cards.every((card) => card !== undefined);
};

interface Named {
  readonly labels: ReadonlyMap<string, string>;
  readonly item: Awaited<ReturnType<typeof itemOf>>;
  /** All records of the person. */
  readonly records: readonly Id[];
}

/** What of the input names nothing of this board, or of another person. A set that was not adopted takes any code. */
const unknownIn = async (
  input: ConveneStrategyDiscussion,
  look: Look,
  around: Surroundings,
  { labels, item, records }: Named,
): Promise<readonly Unknown[]> => {
  const { facts } = around;
  const { participants, apologies, discussionId, earlier } = input;
  const unknown: Unknown[] = [];
  for (const [list, people] of Object.entries({ participants, apologies })) {
    for (const [index, person] of people.entries()) {
      const at = (field: string) => [list, `${index}`, field];
      if (!facts.agencies.has(person.agency)) unknown.push({ path: at('agency'), what: 'AGENCY' });
      if (labels.size > 0 && !labels.has(person.discipline))
        unknown.push({ path: at('discipline'), what: 'DISCIPLINE' });
      const officer = 'officer' in person ? person.officer : null;
      if (officer === null) continue;
      const agency = agencyInPost(officer, around);
      if (agency === undefined) unknown.push({ path: at('officer'), what: 'OFFICER' });
      else if (agency !== person.agency) unknown.push({ path: at('agency'), what: 'OFFICERS_AGENCY' });
    }
  }
  if (discussionId !== undefined && !(item !== undefined && records.includes(item.personId))) {
    unknown.push({ path: ['discussion'], what: 'DISCUSSION' });
  }
  if (earlier !== undefined) {
    const before = await look.state(strategyKind, earlier);
    if (before.phase !== 'CONVENED' || !records.includes(before.personId)) {
      unknown.push({ path: ['earlier'], what: 'EARLIER' });
    }
  }
  return unknown;
};
