/** Steps of whoever takes back what was recorded wrongly, or about the wrong person, and of those who had it. */
import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { Outcome } from '../../src/application/command.js';
import { AGENCY_OF, type TestRole } from '../support/live-board.js';
import type { Model } from './meeting-model.js';
import { pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import * as rules from './model-of-retractions.js';
import type { RecordModel } from './model-of-retractions.js';

const speaker = fc.constantFrom<TestRole>(
  ...(['DRM_COORDINATOR', 'MASH_TEAM_MANAGER', 'HEALTH', 'PANEL_CLERK', 'HOUSING'] as const),
);
const reason = 'Invented: this was her cousin.';

const ofRecord = (
  name: string,
  run: (found: { role: TestRole; model: Model; real: Real; record: RecordModel }) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(speaker, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const record = pick(model.records.toReversed(), index);
      if (record !== undefined) await run({ role, model, real, record });
    }),
  );

/** Everybody who has it is asked to strike it; whoever takes it back knows. */
const recalledBy = (outcome: Outcome, { record, role, live }: Recalling): void => {
  if (outcome.kind !== 'ACCEPTED') return;
  const recalls = outcome.events.flatMap((event) =>
    event.type === 'RecallRequested'
      ? [event.data as { recallId: string; agency: string; officer: string | null }]
      : [],
  );
  expect(recalls.map(({ officer }) => officer)).not.toContain(live.officer(role));
  const codeOf = (agency: string): string =>
    Object.entries(AGENCY_OF).find(([other]) => live.agency(other as TestRole) === agency)?.[1] ?? '';
  for (const { recallId, agency } of recalls) {
    record.recalls.push({ recallId, agency: codeOf(agency), acknowledged: false });
  }
};

interface Recalling {
  readonly record: RecordModel;
  readonly role: TestRole;
  readonly live: Real['live'];
}

const retracting = ofRecord('RetractInformation', async ({ role, real, record }) => {
  const input = { recordId: record.recordId, reason };
  const outcome = await send(real, role, 'RetractInformation', input, rules.retract(record, role));
  recalledBy(outcome, { record, role, live: real.live });
});

const correcting = some.chain((index) =>
  ofRecord(`CorrectWrongPerson ${index}`, async ({ role, model, real, record }) => {
    const right = pick(model.people, index) ?? record.person;
    const said = { information: 'Invented: was seen on Friday.', reason };
    const input = { recordId: record.recordId, rightPersonId: right.personId, ...said };
    const answer = rules.correctPerson(record, role, right);
    const outcome = await send(real, role, 'CorrectWrongPerson', input, answer);
    recalledBy(outcome, { record, role, live: real.live });
  }),
);

/** By somebody of the agency that has it, mostly. */
const acknowledging = fc.tuple(speaker, some, fc.constantFrom(true, true, false)).map(([other, index, own]) =>
  step(`AcknowledgeRecall(${other}, ${index}, ${own})`, async (model, real) => {
    const all = model.records.flatMap((record) => record.recalls.map((recall) => ({ record, recall })));
    const found = pick(all, index);
    if (found === undefined) return;
    const { record, recall } = found;
    const theirs = Object.entries(AGENCY_OF).find(([, agency]) => agency === recall.agency);
    const role = own ? ((theirs?.[0] ?? other) as TestRole) : other;
    const retractionId = real.live.board().ids.retraction(record.recordId);
    const input = { retractionId, recallId: recall.recallId };
    await send(real, role, 'AcknowledgeRecall', input, rules.acknowledge(recall, role));
  }),
);

export const stepsOfRetractions: readonly fc.Arbitrary<Step>[] = [
  ...[retracting, correcting, acknowledging, acknowledging],
];
