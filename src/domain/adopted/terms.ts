/** Adopting and amending a series' terms of reference: a board does it without a release. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';

export type TermsAdopted = DomainEvent<
  'TermsAdopted',
  { readonly series: string; readonly terms: TermsOfReference },
  never
>;

export interface AdoptedTerms {
  /** The row in force; undefined until one is adopted. */
  readonly terms?: TermsOfReference;
}

export interface AdoptTerms {
  /** Checked before (`checkTerms`): problems name the field. */
  readonly terms: TermsOfReference;
}

export const termsKind: StreamKind<AdoptedTerms, TermsAdopted> = {
  category: 'terms',
  initial: {},
  evolve: (_adopted, event) => ({ terms: event.data.terms }),
  catalogue: {
    TermsAdopted: {
      version: 1,
      clear: {
        series: 'code of the meeting series',
        terms: 'the public terms of reference; rules, roles and times, nobody by name',
      },
      parts: {},
    },
  },
};

export const adoptTerms = (
  adopted: AdoptedTerms,
  { terms }: AdoptTerms,
  given: { readonly calendarAdopted: boolean },
  context: Context,
): Decision<TermsAdopted> => {
  const because = trace('The board meets by the terms of reference that it adopted.', ADOPTION, context.now);
  if (!given.calendarAdopted) {
    return refuse('NO_SUCH_CALENDAR', 'Adopt the calendar that these terms name first.', {
      path: ['calendar'],
    });
  }
  if (adopted.terms !== undefined && JSON.stringify(adopted.terms) === JSON.stringify(terms)) {
    return already(because);
  }
  const next = (adopted.terms?.version ?? 0) + 1;
  if (terms.version !== next) {
    return refuse('WRONG_TERMS_VERSION', `Terms are amended one version at a time: the next is ${next}.`, {
      path: ['version'],
    });
  }
  const data = { series: terms.series, terms };
  return accept([{ type: 'TermsAdopted', data, parts: [], subjects: [] }], because);
};

const ADOPTION = boardsOwn('A used row is never edited: an amendment is the next version.');
