import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { calendarsEnding } from '../../application/reads/calendars-ending.js';
import { declarationsToSign } from '../../application/reads/declarations.js';
import { escalationsToHand } from '../../application/reads/escalations.js';
import { asking, type Asking } from '../asking.js';
import { itemOf, parsed, trackedOf, uuidOf } from '../ids.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { actionFrom, actionOf } from '../types/action.js';
import { itemOfAgenda } from '../types/agenda.js';
import { caseNoteOf, feedbackFor } from '../types/case-note.js';
import { CodeSet, codeSetOf } from '../types/coded.js';
import { agencyOf, officerOf } from '../types/directory.js';
import { outstandingOf } from '../types/distribution.js';
import { differenceOf } from '../types/difference.js';
import { discussionOf } from '../types/discussion.js';
import { dutiesOfReader } from '../types/duty.js';
import { ActionStatus } from '../types/enums.js';
import { escalationOf } from '../types/escalation.js';
import { minutesOf, minutesToApproveBy } from '../types/minutes.js';
import { Node } from '../types/node.js';
import { outageOf } from '../types/outage.js';
import { partnershipFrom } from '../types/partnership.js';
import { Person, personOf, present } from '../types/person.js';
import { barriersToRemoveBy } from '../types/plan.js';
import { invitationsOf } from '../types/presentation.js';
import { recordEntriesToWriteBy } from '../types/record-entry.js';
import { referralTaskFrom } from '../types/referral-afterwards.js';
import { referralOf } from '../types/referral.js';
import { harmOf } from '../types/serious-harm.js';
import { sittingOf } from '../types/sitting.js';
import { seriesFrom } from '../types/series.js';
import { supportToAnswerBy } from '../types/support.js';
import { strategyOf } from '../types/strategy.js';
import { trackerEntryOf } from '../types/tracker.js';
import {
  checksToAnswerFrom,
  Viewer,
  reviewWithoutPlaceFrom,
  withoutPlaceFrom,
  workItemFrom,
  workItemOfCalendar,
  workItemOfEscalation,
  workItemOfService,
} from '../types/viewer.js';

const AT_MOST = 100;

/** How each kind of thing is fetched again, through the same access decision as everywhere. */
const NODES: Readonly<Record<string, (ask: Asking, uuid: string) => Promise<Node | null>>> = {
  action: actionOf,
  agency: agencyOf,
  'case-note': caseNoteOf,
  difference: differenceOf,
  discussion: discussionOf,
  escalation: escalationOf,
  minutes: minutesOf,
  officer: officerOf,
  outage: outageOf,
  person: personOf,
  referral: referralOf,
  sitting: sittingOf,
  harm: harmOf,
  strategy: strategyOf,
};

@Resolver()
export class ViewerResolver {
  constructor(readonly queries: QueryBus) {}

  @Query(() => Viewer, { description: 'Who you are here, and what waits for you.' })
  async viewer(@Request() { session }: RequestContext, @Args() { atLeast }: Reading): Promise<Viewer> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { board, reader, terms, purpose } = session;
    const agency = 'agency' in reader.actor ? reader.actor.agency : '';
    return {
      officer: () => officerOf(ask, reader.actor.id),
      board: board.code,
      partnership: partnershipFrom(ask),
      purpose,
      series: () => Promise.resolve([...terms.values()].map((inForce) => seriesFrom(ask, inForce))),
      openActions: async () => {
        const query = { index: 'byAgency', equal: [agency, ActionStatus.OPEN], limit: AT_MOST };
        return (await ask.find('actions', query)).map(({ document }) => actionFrom(ask, document));
      },
      duties: () => dutiesOfReader(ask),
      minutesToApprove: () => minutesToApproveBy(ask),
      minutesToAcknowledge: () => outstandingOf(ask, agency),
      feedback: () => feedbackFor(ask, reader.actor.id),
      reminders: async () => {
        const to = new Set([reader.actor.id, ...reader.roles.map(({ role }) => role)]);
        const found = [];
        for (const one of to) {
          found.push(...(await ask.find('actions', { index: 'byReminded', equal: [one], limit: AT_MOST })));
        }
        const due = found.map(({ document }) => document);
        return due
          .toSorted((a, b) => ((a.dueAt ?? '') < (b.dueAt ?? '') ? -1 : 1))
          .slice(0, AT_MOST)
          .map((action) => actionFrom(ask, action));
      },
      declarationsToSign: async () =>
        present((await declarationsToSign(session)).map((sittingId) => sittingOf(ask, sittingId))),
      checksToAnswer: () => checksToAnswerFrom(ask),
      invitations: () => invitationsOf(ask),
      barriersToRemove: () => barriersToRemoveBy(ask),
      supportToAnswer: () => supportToAnswerBy(ask),
      recordEntriesToWrite: () => recordEntriesToWriteBy(ask),
      workItems: async () => {
        const found = await ask.find('work-items', { index: 'bySince', equal: [], limit: AT_MOST });
        const endings = await calendarsEnding(session);
        const toHand = await escalationsToHand(session, AT_MOST);
        return [
          ...session.ailments().map(workItemOfService),
          ...endings.map(workItemOfCalendar),
          ...toHand.map(workItemOfEscalation),
          ...found.map(({ document }) => workItemFrom(document)),
        ];
      },
      referralTasks: async () => {
        const found = await ask.find('referral-tasks', { index: 'bySince', equal: [], limit: AT_MOST });
        return found.map(({ document }) => referralTaskFrom(ask, document));
      },
      referralsWithoutPlace: async () => {
        const found = await ask.find('referrals-without-place', {
          index: 'bySeries',
          equal: [],
          limit: AT_MOST,
        });
        return found.map(({ document }) => withoutPlaceFrom(ask, document));
      },
      reviewsWithoutPlace: async () => {
        const query = { index: 'bySeries', equal: [], limit: AT_MOST };
        const found = await ask.find('reviews-without-place', query);
        return found.map(({ document }) => reviewWithoutPlaceFrom(ask, document));
      },
    };
  }

  @Query(() => Person, { nullable: true, description: 'A person; null where there is none for you.' })
  async person(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the person.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Person | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return personOf(ask, uuidOf('person', id, 'id'));
  }

  @Query(() => CodeSet, {
    nullable: true,
    description: 'A set of codes that the board has adopted, for a form.',
  })
  codeSet(
    @Request() { session }: RequestContext,
    @Args('name', { description: 'Name of the set, for example `concern-type`.' }) name: string,
  ): Promise<CodeSet | null> {
    return codeSetOf(asking(this.queries, session), name);
  }

  @Query(() => Node, {
    nullable: true,
    description: 'Anything that has an id; null where there is none for you.',
  })
  async node(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Any id that this service gave.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Node | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    if (id.startsWith('item-')) {
      const { sittingId, personId } = itemOf(id, 'id');
      return itemOfAgenda(ask, sittingId, personId);
    }
    if (id.startsWith('tracked-')) {
      const { series, personId } = trackedOf(id, 'id');
      return trackerEntryOf(ask, series, personId);
    }
    const { kind, uuid } = parsed(id) ?? { kind: '', uuid: '' };
    return Object.hasOwn(NODES, kind) ? ((await NODES[kind]?.(ask, uuid)) ?? null) : null;
  }
}
