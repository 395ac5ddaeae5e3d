/** Every read model of the service on one page. */
import { actions } from './actions.js';
import { codeSets, series } from './adopted.js';
import { agenciesAsked } from './agencies-asked.js';
import { agenda } from './agenda.js';
import { checks } from './checks.js';
import { agencies, officers } from './directory.js';
import { discussions } from './discussions.js';
import { handover } from './handover.js';
import { lastClosed } from './last-closed.js';
import { escalations } from './escalations.js';
import { cardHistory } from './card-history.js';
import { caseNotes } from './case-notes.js';
import { distributions } from './distributions.js';
import { lookalikes } from './lookalikes.js';
import { minutes } from './minutes.js';
import { outages } from './outages.js';
import { people } from './people.js';
import { personHappenings } from './person-happenings.js';
import type { Projection } from './projection.js';
import { referralTasks } from './referral-tasks.js';
import { referrals } from './referrals.js';
import { retractables } from './retractables.js';
import { recalls, retractions } from './retractions.js';
import { sittings } from './sittings.js';
import { deadlines, referralsWithoutPlace, workItems } from './standing.js';

export const projections = {
  [actions.name]: actions,
  [agencies.name]: agencies,
  [agenciesAsked.name]: agenciesAsked,
  [agenda.name]: agenda,
  [checks.name]: checks,
  [codeSets.name]: codeSets,
  [deadlines.name]: deadlines,
  [discussions.name]: discussions,
  [handover.name]: handover,
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
  [retractables.name]: retractables,
  [retractions.name]: retractions,
  [series.name]: series,
  [sittings.name]: sittings,
  [workItems.name]: workItems,
} as unknown as Readonly<Record<string, Projection>>;
