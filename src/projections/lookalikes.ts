/**
 * Records that state the same number, the same name, or the same name and date of birth, by token. What it finds is a
 * proposal for a person to decide upon. Nobody reads it as it is: proposals are made of cards that the reader may see.
 */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import type { Token } from '../domain/person/tokens.js';
import { byKeyOnly, projection } from './projection.js';

export interface Lookalikes extends Token {
  readonly people: readonly Id[];
}

export const lookalikesKey = ({ kind, token }: Token): string => `${kind}/${token}`;

/** Each token that an event states, and of whom. */
export const statedTokens = (event: LogEvent): readonly (Token & { readonly personId: Id })[] => {
  switch (event.type) {
    case 'ReferralReceived':
      return event.data.subjects.flatMap(({ personId, tokens = [] }) =>
        tokens.map((token) => ({ ...token, personId })),
      );
    case 'IdentityCorrected': {
      const { personId, tokens } = event.data;
      return tokens.map((token) => ({ ...token, personId }));
    }
    case 'IdentifierRecorded': {
      const { personId, kind, token } = event.data;
      return token === null ? [] : [{ kind, token, personId }];
    }
    default:
      return [];
  }
};

export const lookalikes = projection<Lookalikes>({
  name: 'lookalikes',
  version: 1,
  ...byKeyOnly,
  keys: (event) => [...new Set(statedTokens(event).map(lookalikesKey))],
  apply: (document, event, key) => {
    const stated = statedTokens(event).filter((token) => lookalikesKey(token) === key);
    const [first] = stated;
    if (first === undefined) return document;
    const before = document?.people ?? [];
    const people = [...new Set([...before, ...stated.map(({ personId }) => personId)])];
    return { kind: first.kind, token: first.token, people };
  },
});
