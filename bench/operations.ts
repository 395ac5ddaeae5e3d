/** The operations that are measured. */
import { randomUUID } from 'node:crypto';
import { aReferral } from './founded-board.js';
import type { Operation } from './load.js';

const refer = (
  asked: string,
): string => `mutation ($series: ID!, $input: ReferPersonInput!, $commandId: UUID!) {
  referPerson(series: $series, input: $input, commandId: $commandId) { __typename ... on ReferralReceived { ${asked} } }
}`;
const REFER = refer('position');
const REFER_AND_SEE = refer('position referral { people { person { name { value } } } }');

const referring =
  (query: string, series: readonly string[]) =>
  (nth: number): Operation => {
    const { subjects, account } = aReferral('', `Invented ${nth}`);
    const people = subjects.map(({ identity, ...subject }) => ({ ...identity, ...subject }));
    const input = { people, ...account };
    return { query, variables: { series: series[nth % series.length], input, commandId: randomUUID() } };
  };

/** Acknowledged once it is durable; asks for nothing that waits for a view. */
export const referPerson = (series: readonly string[]) => referring(REFER, series);

/** Answered once the person's card can be read: command sent, document there. */
export const referAndSee = (series: readonly string[]) => referring(REFER_AND_SEE, series);

export const nothing = (): Operation => ({
  query: 'mutation ($commandId: UUID!) { nothing(commandId: $commandId) }',
  variables: { commandId: randomUUID() },
});

export const oneField = (): Operation => ({ query: '{ viewer { board } }', variables: {} });

export const wholeAgenda = (sitting: string) => (): Operation => ({
  query: `query ($sitting: ID!) { sitting(id: $sitting) { date phase agenda { items {
    place late immediateRisk concernTypes { label } listedBecause { sentence clause { heading } }
    person { name { value } } referrals { agency { code name } } } } } }`,
  variables: { sitting },
});
