/** Adopting and amending a series' terms of reference: a board does it without a release. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { LocalDate } from '../time.js';

export type TermsAdopted = DomainEvent<
  'TermsAdopted',
  { readonly series: string; readonly terms: TermsOfReference },
  never
>;

export interface AdoptedTerms {
  /** Every version that was adopted, the newest last; none until one is. */
  readonly versions: readonly TermsOfReference[];
}

export interface AdoptTerms {
  /** Checked before (`checkTerms`): problems name the field. */
  readonly terms: TermsOfReference;
}

export const termsKind: StreamKind<AdoptedTerms, TermsAdopted> = {
  category: 'terms',
  initial: { versions: [] },
  evolve: ({ versions }, event) => ({ versions: [...versions, event.data.terms] }),
  catalogue: {
    TermsAdopted: {
      version: 2,
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
  given: {
    readonly calendarAdopted: boolean;
    readonly zone: string;
    /** Of terms that keep a tracker: whether the risk tool that they name has been adopted. */
    readonly toolAdopted?: boolean;
  },
  context: Context,
): Decision<TermsAdopted> => {
  const because = trace('The board meets by the terms of reference that it adopted.', ADOPTION, context.now);
  if (!given.calendarAdopted) {
    return refuse('NO_SUCH_CALENDAR', 'Adopt the calendar that these terms name first.', {
      path: ['calendar'],
    });
  }
  if (given.toolAdopted === false) {
    return refuse('NO_SUCH_TOOL', 'Adopt the risk tool that these terms name first.', {
      path: ['tracker', 'tool'],
    });
  }
  if (terms.zone !== given.zone) {
    return refuse(
      'ANOTHER_ZONE',
      `The board's days are those of ${given.zone}; its meetings go by the same.`,
      {
        path: ['zone'],
      },
    );
  }
  const newest = adopted.versions.at(-1);
  if (newest !== undefined && JSON.stringify(newest) === JSON.stringify(terms)) {
    return already(because);
  }
  const next = (newest?.version ?? 0) + 1;
  if (terms.version !== next) {
    return refuse('WRONG_TERMS_VERSION', `Terms are amended one version at a time: the next is ${next}.`, {
      path: ['version'],
    });
  }
  const data = { series: terms.series, terms };
  return accept([{ type: 'TermsAdopted', data, parts: [], subjects: [] }], because);
};

/**
 * The version in force on a date: the newest whose first day has come. Before the first of all, the first is
 * what the board goes by; undefined until one is adopted.
 */
export const termsOn = ({ versions }: AdoptedTerms, date: LocalDate): TermsOfReference | undefined =>
  versions.findLast(({ validFrom }) => validFrom <= date) ?? versions[0];

const ADOPTION = boardsOwn('A used row is never edited: an amendment is the next version.');
