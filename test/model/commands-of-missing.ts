/** Steps about somebody who is missing, and comes back. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson, type OfPerson } from './commands-of-referrals.js';
import type { EpisodeModel } from './meeting-model.js';
import { agendasAgree, send, type Step } from './meeting-steps.js';
import { later } from './meeting-time.js';
import * as rules from './model-of-missing.js';

const anybody = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION', 'PPD_SUPERVISOR', 'HOUSING');
const FINDINGS = { push: null, pull: null, whileAway: 'Invented: at a friend.' };
const circumstances = 'Invented: after school.';

const reporting = ofPerson(
  'ReportMissing',
  ({ at }) => at !== '',
  async ({ role, model, real, person }) => {
    const about = { personId: person.personId, type: 'MISSING', startedAt: model.now } as const;
    const outcome = await send(real, role, 'ReportMissing', { ...about, circumstances }, 'RECORDED');
    if (outcome.kind !== 'ACCEPTED') return;
    const { episodeId } = outcome.events[0]?.data as { episodeId: string };
    rules.reportMissing(model, person, episodeId);
    await agendasAgree(model, real);
  },
  anybody,
);

interface OfEpisode extends OfPerson {
  readonly episode: EpisodeModel;
  readonly of: { readonly personId: string; readonly episodeId: string };
}

const ofEpisode = (
  name: string,
  suits: (episode: EpisodeModel) => boolean,
  run: (found: OfEpisode) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  ofPerson(
    name,
    ({ episode }) => episode !== null && suits(episode),
    async (found) => {
      const { personId, episode } = found.person;
      if (episode === null) return;
      await run({ ...found, episode, of: { personId, episodeId: episode.episodeId } });
    },
    anybody,
  );

const goesOn = ({ endedAt }: EpisodeModel): boolean => endedAt === null;
const hasEnded = (episode: EpisodeModel): boolean => !goesOn(episode);

const returning = ofEpisode('RecordReturn', goesOn, async ({ role, model, real, person, episode, of }) => {
  const answer = rules.recordReturn(model, person, episode);
  const input = { ...of, ending: 'RETURNED', endedAt: model.now, circumstances } as const;
  await send(real, role, 'RecordReturn', input, answer);
  await agendasAgree(model, real);
});

/** News, also of an episode that has ended. */
const seeing = fc.tuple(fc.constantFrom(0, 30, -30), fc.boolean()).chain(([minutesAgo, isSaid]) =>
  ofEpisode(`RecordLastSeen ${minutesAgo} ${isSaid}`, goesOn, ({ role, model: { now }, real, of }) => {
    const seenAt = isSaid ? later(now, -minutesAgo) : null;
    const answer = rules.recordLastSeen(seenAt, now);
    return send(real, role, 'RecordLastSeen', { ...of, seenAt, lastSeen: {} }, answer);
  }),
);

const minutes = fc.constantFrom(0, 0, 0, 4_000, -30);

const offers = fc.tuple(minutes, fc.constantFrom('YES' as const, 'NO' as const), fc.boolean());

const offering = offers.chain(([minutesAgo, offered, isExplained]) =>
  ofEpisode(
    `OfferReturnInterview ${minutesAgo} ${offered} ${isExplained}`,
    hasEnded,
    ({ role, model: { now }, real, person, episode, of }) => {
      const offer = {
        offered,
        offeredAt: later(now, -minutesAgo),
        ...(isExplained && { reason: 'Asleep.' }),
      };
      const answer = rules.offerInterview(person, episode, role, { ...offer, now });
      return send(real, role, 'OfferReturnInterview', { ...of, ...offer }, answer);
    },
  ),
);

const interviews = fc.tuple(
  minutes,
  fc.constantFrom('YES' as const, 'NO' as const),
  fc.boolean(),
  fc.boolean(),
);

const interviewing = interviews.chain(([minutesAgo, accepted, isHeld, carerAsked]) =>
  ofEpisode(
    `RecordReturnInterview ${minutesAgo} ${accepted} ${isHeld} ${carerAsked}`,
    hasEnded,
    ({ role, model: { now }, real, person, episode, of }) => {
      const heldAt = isHeld ? later(now, -minutesAgo) : null;
      const held = { accepted, heldAt, carerAsked };
      const answer = rules.recordInterview(person, episode, role, { ...held, now });
      const findings = { ...FINDINGS, carerInformation: carerAsked ? 'Invented.' : null };
      return send(real, role, 'RecordReturnInterview', { ...of, ...held, findings }, answer);
    },
  ),
);

export const lookingFor: readonly fc.Arbitrary<Step>[] = [reporting, returning, offering, interviewing];

export const stepsOfMissing: readonly fc.Arbitrary<Step>[] = [
  ...[reporting, reporting, seeing, returning, returning, offering, interviewing],
];
