/** What the clients do: they refer people, and they hold a meeting, each step with the ids of the answers before. */
import type { ReferPerson } from '../../src/domain/referral/refer-person.js';
import type { Chance } from './chance.js';
import type { Acknowledged, Sent } from './ledger.js';

/** Yields commands and is handed the answer to each; never ends. */
export type Script = Generator<Sent, never, Acknowledged>;

const REFERRERS = ['school', 'health-visitor', 'social-worker', 'early-help'];

/** Refers one person after the other, sometimes siblings, to one series. */
export function* referring(series: string, chance: Chance): Script {
  for (let count = 1; ; count += 1) {
    const names = Array.from(
      { length: 1 + chance.below(2) },
      (_, nth) => `Invented ${series} ${count} ${nth}`,
    );
    yield { as: chance.pick(REFERRERS), command: 'ReferPerson', input: aReferral(series, names) };
  }
}

/** An officer whom a client marks present and gives actions to, and who shares what the agency knows. */
export interface Member {
  readonly subject: string;
  readonly officer: string;
  readonly agency: string;
  readonly role: string;
}

/** Takes items of an open sitting through their discussion; then goes on sharing in the last of them. */
export function* discussing(
  sittingId: string,
  people: readonly string[],
  { subject, officer, agency, role }: Member,
): Script {
  const as = 'coordinator';
  let discussionId = '';
  const share = (information: string): Sent => ({
    ...{ as: subject, command: 'ShareInformation' },
    input: { discussionId, agency, information },
  });
  for (const [index, personId] of people.entries()) {
    // The mode changes each time: a presence that is recorded already would be nothing to record.
    const mode = index % 2 === 0 ? 'IN_PERSON' : 'VIDEO';
    yield { as, command: 'RecordAttendance', input: { sittingId, officer, role, mode } };
    discussionId = (yield { as, command: 'StartDiscussion', input: { sittingId, personId } }).id;
    yield share('Two reports since January.');
    const decision = { decision: 'Visit today.', rationale: 'Not seen for three days.' };
    yield { as, command: 'RecordDecision', input: { discussionId, ...decision } };
    const action = { owner: officer, action: 'Visit the home.', dueOn: '2026-04-10' };
    yield { as, command: 'AgreeAction', input: { discussionId, ...action } };
    if (index < people.length - 1) yield { as, command: 'CloseDiscussion', input: { discussionId } };
  }
  for (let count = 1; ; count += 1) yield share(`News ${count}.`);
}

/** A referral of people who do not exist, as GraphQL's edge makes it. */
export const aReferral = (series: string, names: readonly string[]): ReferPerson => ({
  series,
  subjects: names.map((name) => ({
    identity: {
      name: { value: name },
      dateOfBirth: { value: '2012-05-14' },
      gender: { absent: 'NOT_KNOWN' },
      ethnicity: { absent: 'NOT_ASKED' },
      associates: [],
    },
    concernTypes: ['MISSING'],
    immediateRisk: false,
    knownStatus: 'NOT_CHECKED',
  })),
  account: { whatHappened: 'Both were away since Friday.', professionalView: '', requestedOutcome: '' },
});
