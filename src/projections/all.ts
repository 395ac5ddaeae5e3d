/** Every read model of the service on one page. */
import { actions } from './actions.js';
import { codeSets, series } from './adopted.js';
import { agenda } from './agenda.js';
import { cardHistory } from './card-history.js';
import { caseNotes } from './case-notes.js';
import { agencies, officers } from './directory.js';
import { discussions } from './discussions.js';
import { distributions } from './distributions.js';
import { lookalikes } from './lookalikes.js';
import { minutes } from './minutes.js';
import { outages } from './outages.js';
import { people } from './people.js';
import type { Projection } from './projection.js';
import { referrals } from './referrals.js';
import { sittings } from './sittings.js';
import { deadlines, referralsWithoutPlace, workItems } from './standing.js';

export const projections = {
  [actions.name]: actions,
  [agencies.name]: agencies,
  [agenda.name]: agenda,
  [cardHistory.name]: cardHistory,
  [caseNotes.name]: caseNotes,
  [codeSets.name]: codeSets,
  [deadlines.name]: deadlines,
  [discussions.name]: discussions,
  [distributions.name]: distributions,
  [lookalikes.name]: lookalikes,
  [minutes.name]: minutes,
  [officers.name]: officers,
  [outages.name]: outages,
  [people.name]: people,
  [referrals.name]: referrals,
  [referralsWithoutPlace.name]: referralsWithoutPlace,
  [series.name]: series,
  [sittings.name]: sittings,
  [workItems.name]: workItems,
} as unknown as Readonly<Record<string, Projection>>;
