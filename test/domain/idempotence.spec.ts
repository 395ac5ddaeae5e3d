import { describe, expect, it } from '@jest/globals';
import { everyCommand } from '../support/every-command.js';
import { unchanged } from '../support/sent.js';

const commands = Object.entries(everyCommand);
const nothingTheSecondTime = commands.filter(([, { twice }]) => twice === 'NOTHING');
const refusedTheSecondTime = commands.flatMap(([name, { twice, decidedAgain }]) =>
  typeof twice === 'object' ? [{ name, code: twice.refused, decidedAgain }] : [],
);
const recordedAgain = commands.filter(([, { twice }]) => twice === 'RECORDED_AGAIN');

describe('a command that is sent for the first time', () => {
  it.each(commands)('records what happened: %s', (_name, { decided }) => {
    const decision = decided(unchanged);
    expect(decision).toMatchObject({ accepted: true });
    expect(decision.accepted && decision.events).not.toHaveLength(0);
  });
  it.each(commands)('says why, with the clause that the rule rests on: %s', (_name, { decided }) =>
    expect(decided(unchanged)).toMatchObject({
      trace: {
        sentence: expect.stringMatching(/^[A-Z].*\.$/),
        clause: { heading: expect.stringMatching(/./), text: expect.stringMatching(/./) },
      },
    }),
  );
  it.each(commands)('decides the same whenever it is asked the same: %s', (_name, { decided }) =>
    expect(decided(unchanged)).toEqual(decided(unchanged)),
  );
});

describe('a command that is sent twice, for people and networks press twice', () => {
  it.each(nothingTheSecondTime)('records nothing the second time: %s', (_name, { decidedAgain }) =>
    expect(decidedAgain()).toMatchObject({ accepted: true, events: [] }),
  );
  it.each(refusedTheSecondTime)('is refused the second time, for there is an outcome already: $name', (row) =>
    expect(row.decidedAgain()).toMatchObject({ accepted: false, code: row.code }),
  );
  it('is told by its command id alone where a policy writes down what it did', () =>
    expect(recordedAgain.map(([name]) => name)).toEqual(['RecordReaction', 'RecordNotAccepted']));
});
