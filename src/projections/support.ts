/** Support that was asked for or offered, for a child or for whoever works with the child, and what became of it. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { SupportAnswer, SupportFor } from '../domain/support/support.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';
import { struck } from './without-retracted.js';

export interface SupportView {
  readonly supportId: Id;
  readonly personId: Id;
  readonly series: string;
  readonly began: 'ASKED' | 'OFFERED';
  readonly supportFor: SupportFor;
  readonly worker: Id | null;
  readonly askedOf: Id | null;
  readonly discussionId: Id | null;
  readonly officer: Id;
  readonly agency: Id;
  readonly at: Instant;
  readonly words: Personal<{ readonly text: string }>;
  /** In order; the last one stands. */
  readonly answers: readonly {
    readonly answerId: Id;
    readonly answer: SupportAnswer;
    readonly officer: Id;
    readonly agency: Id;
    readonly at: Instant;
    readonly outcome: Personal<{ readonly text: string }>;
  }[];
  /** When it was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
}

export const support = projection<SupportView>({
  name: 'support',
  version: 2,
  indexes: {
    byPerson: ['personId', 'at'],
    bySeries: ['series', 'open', 'at'],
    byAsked: ['asked', 'open', 'at'],
    byWorker: ['forWorker', 'open', 'at'],
  },
  // What there is not is looked up as an empty text.
  index: ({ personId, at, series, answers, askedOf, worker }) => ({
    ...{ personId, at, series, open: isAwaited(answers.at(-1)) },
    ...{ asked: askedOf ?? '', forWorker: worker ?? '' },
  }),
  keys: (event) => {
    switch (event.type) {
      case 'SupportAsked':
      case 'SupportOffered':
      case 'SupportAnswered':
        return [event.data.supportId];
      case 'InformationRetracted':
        return [event.data.recordId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    switch (event.type) {
      case 'SupportAsked':
      case 'SupportOffered': {
        const { supportId, personId, series, supportFor, worker, discussionId, officer, agency } = event.data;
        const askedOf = event.type === 'SupportAsked' ? event.data.askedOf : null;
        const said = event.type === 'SupportAsked' ? partOf(event, 'need') : partOf(event, 'offer');
        return {
          ...{ supportId, personId, series, supportFor, worker, askedOf, discussionId, officer, agency },
          ...{ began: event.type === 'SupportAsked' ? 'ASKED' : 'OFFERED', at: event.occurredAt },
          ...{ words: said ?? ERASED, answers: [] },
        };
      }
      case 'SupportAnswered': {
        const { answerId, answer, officer, agency } = event.data;
        const outcome = partOf(event, 'outcome') ?? ERASED;
        const answered = { answerId, answer, officer, agency, at: event.occurredAt, outcome };
        return document && { ...document, answers: [...document.answers, answered] };
      }
      case 'InformationRetracted': {
        const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
        return document && (struck([document], back, 'supportId', ['words'])[0] ?? document);
      }
      default:
        return document;
    }
  },
});

/** Whether somebody still has to say what became of it. */
const isAwaited = (answer: SupportView['answers'][number] | undefined): boolean =>
  answer === undefined || answer.answer === 'OFFERED' || answer.answer === 'ARRANGED';
