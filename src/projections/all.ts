/** Every read model of the service on one page. */
import { actions } from './actions.js';
import { codeSets, series } from './adopted.js';
import { agenciesAsked } from './agencies-asked.js';
import { agenda } from './agenda.js';
import { checks } from './checks.js';
import { declarations } from './declarations.js';
import { agencies, officers } from './directory.js';
import { conflicts } from './conflicts.js';
import { absences } from './absences.js';
import { calendars } from './calendars.js';
import { differences } from './differences.js';
import { discussions } from './discussions.js';
import { duties } from './duties.js';
import { handover } from './handover.js';
import { heardWhere } from './heard-where.js';
import { lastClosed } from './last-closed.js';
import { escalations } from './escalations.js';
import { cardHistory } from './card-history.js';
import { caseNotes } from './case-notes.js';
import { distributions } from './distributions.js';
import { lookalikes } from './lookalikes.js';
import { minutes } from './minutes.js';
import { missingEpisodes } from './missing-episodes.js';
import { outcomes } from './outcomes.js';
import { outages } from './outages.js';
import { people } from './people.js';
import { personHappenings } from './person-happenings.js';
import { barriers, plans } from './plans.js';
import { presenting } from './presenting.js';
import type { Projection } from './projection.js';
import { referralTasks } from './referral-tasks.js';
import { referrals } from './referrals.js';
import { retractables } from './retractables.js';
import { recordEntries } from './record-entries.js';
import { recalls, retractions } from './retractions.js';
import { repeats } from './repeats.js';
import { assessments, risk } from './assessments.js';
import { tools } from './tools.js';
import { sampledItems, samples } from './samples.js';
import { holds, seriousHarm } from './serious-harm.js';
import { sittings } from './sittings.js';
import { deadlines, referralsWithoutPlace, reviewsWithoutPlace, workItems } from './standing.js';
import { strategicReferrals } from './strategic-referrals.js';
import { tracker } from './tracker.js';
import { strategyDiscussions } from './strategy-discussions.js';
import { themes } from './themes.js';
import { voltItems } from './volt-items.js';
import { voltLinks } from './volt-links.js';
import { voltOfPeople } from './volt-of-people.js';
import { support } from './support.js';
import { trajectories } from './trajectories.js';

export const projections = {
  [actions.name]: actions,
  [absences.name]: absences,
  [agencies.name]: agencies,
  [agenciesAsked.name]: agenciesAsked,
  [agenda.name]: agenda,
  [checks.name]: checks,
  [calendars.name]: calendars,
  [codeSets.name]: codeSets,
  [deadlines.name]: deadlines,
  [conflicts.name]: conflicts,
  [declarations.name]: declarations,
  [differences.name]: differences,
  [discussions.name]: discussions,
  [handover.name]: handover,
  [heardWhere.name]: heardWhere,
  [lastClosed.name]: lastClosed,
  [escalations.name]: escalations,
  [cardHistory.name]: cardHistory,
  [caseNotes.name]: caseNotes,
  [distributions.name]: distributions,
  [lookalikes.name]: lookalikes,
  [minutes.name]: minutes,
  [officers.name]: officers,
  [outages.name]: outages,
  [people.name]: people,
  [personHappenings.name]: personHappenings,
  [recalls.name]: recalls,
  [referrals.name]: referrals,
  [referralTasks.name]: referralTasks,
  [referralsWithoutPlace.name]: referralsWithoutPlace,
  [reviewsWithoutPlace.name]: reviewsWithoutPlace,
  [retractables.name]: retractables,
  [retractions.name]: retractions,
  [presenting.name]: presenting,
  [plans.name]: plans,
  [barriers.name]: barriers,
  [support.name]: support,
  [sampledItems.name]: sampledItems,
  [samples.name]: samples,
  [series.name]: series,
  [sittings.name]: sittings,
  [workItems.name]: workItems,
  [duties.name]: duties,
  [holds.name]: holds,
  [missingEpisodes.name]: missingEpisodes,
  [outcomes.name]: outcomes,
  [repeats.name]: repeats,
  [assessments.name]: assessments,
  [risk.name]: risk,
  [tools.name]: tools,
  [seriousHarm.name]: seriousHarm,
  [strategyDiscussions.name]: strategyDiscussions,
  [strategicReferrals.name]: strategicReferrals,
  [themes.name]: themes,
  [voltItems.name]: voltItems,
  [voltLinks.name]: voltLinks,
  [voltOfPeople.name]: voltOfPeople,
  [recordEntries.name]: recordEntries,
  [trajectories.name]: trajectories,
  [tracker.name]: tracker,
} as unknown as Readonly<Record<string, Projection>>;
