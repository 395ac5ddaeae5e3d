/** Every read model of the service on one page. */
import { actions } from './actions.js';
import { codeSets, series } from './adopted.js';
import { agenda } from './agenda.js';
import { agencies, officers } from './directory.js';
import { discussions } from './discussions.js';
import { duties } from './duties.js';
import { lookalikes } from './lookalikes.js';
import { minutes } from './minutes.js';
import { missingEpisodes } from './missing-episodes.js';
import { outcomes } from './outcomes.js';
import { outages } from './outages.js';
import { people } from './people.js';
import type { Projection } from './projection.js';
import { referrals } from './referrals.js';
import { repeats } from './repeats.js';
import { holds, seriousHarm } from './serious-harm.js';
import { sittings } from './sittings.js';
import { deadlines, referralsWithoutPlace, workItems } from './standing.js';
import { strategyDiscussions } from './strategy-discussions.js';

export const projections = {
  [actions.name]: actions,
  [agencies.name]: agencies,
  [agenda.name]: agenda,
  [codeSets.name]: codeSets,
  [deadlines.name]: deadlines,
  [discussions.name]: discussions,
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
  [duties.name]: duties,
  [holds.name]: holds,
  [missingEpisodes.name]: missingEpisodes,
  [outcomes.name]: outcomes,
  [repeats.name]: repeats,
  [seriousHarm.name]: seriousHarm,
  [strategyDiscussions.name]: strategyDiscussions,
} as unknown as Readonly<Record<string, Projection>>;
