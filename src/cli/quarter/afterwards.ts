/** What becomes of children on the tracker: paused, handed over, of age, merged, corrected, reinstated. */
import { instantAt, sayDate } from '../../domain/time.js';
import { at, list, text, ZONE } from '../demo-step.js';
import type { Happening, Known } from '../play/scene.js';
import type { Stage } from '../play/stage.js';
import { whatIsAnswered } from './assessing.js';
import { entryOf, personOf } from './children.js';

const CHAIR = 'intake-manager';

export const merleIsInCustody: Happening = async ({ stage, known }) => {
  const answer = await stage.as('administrator', 'pause-episode', {
    trackerEntry: entryOf(known, 'Merle'),
    input: { because: 'CUSTODY', reason: 'Arrested with a parcel, and remanded.' },
  });
  return `Merle is in custody: the episode is ${text(answer, 'pauseEpisode.trackerEntry.phase').toLowerCase()}, and no review is due meanwhile.`;
};

export const merleIsReleased: Happening = async ({ stage, known }) => {
  const answer = await stage.as('administrator', 'resume-episode', {
    ...{ trackerEntry: entryOf(known, 'Merle'), input: { reason: 'Released to the home.' } },
  });
  return `Merle is released: the next review is due on ${sayDate(text(answer, 'resumeEpisode.trackerEntry.reviewOn'))}.`;
};

/** The last step of a kind on the way of somebody. */
const stepOf = async (stage: Stage, known: Known, name: string, kind: string): Promise<unknown> => {
  const way = await stage.as(CHAIR, 'see-the-way-of-a-person', { person: personOf(known, name) });
  return list(way, 'person.trajectory').findLast((step) => text(step, 'kind') === kind);
};

const propose =
  (name: string, because: string, receivingBody: string): Happening =>
  async ({ stage, known }) => {
    const input = {
      because,
      receivingBody,
      contact: 'Its duty desk',
      handover: 'Risks, plan and who knows.',
    };
    const answer = await stage.as(CHAIR, 'propose-transfer', { trackerEntry: entryOf(known, name), input });
    known.keep(`transfer of ${name}`, text(answer, 'proposeTransfer.transfer'));
    return `${receivingBody} is asked to take over ${name}: until it has accepted, ${name} is reviewed here.`;
  };

export const jayMovesAway = propose('Jay', 'MOVED', 'A board across the water');
export const jayIsAskedForAgain = propose('Jay', 'MOVED', 'The board next to it');
export const sorrelTurns18 = propose('Sorrel', 'TURNED_18', 'The service for young adults');

export const theyDecline: Happening = async ({ stage, known }) => {
  const input = { transfer: known.kept('transfer of Jay'), reason: 'The family lives in the next area.' };
  await stage.as(CHAIR, 'decline-transfer', { trackerEntry: entryOf(known, 'Jay'), input });
  return 'They do not take over: Jay stays on the tracker.';
};

const accepted =
  (name: string): Happening =>
  async ({ stage, known, date }) => {
    const input = {
      transfer: known.kept(`transfer of ${name}`),
      acceptedOn: date,
      by: 'Its manager, by letter',
    };
    const answer = await stage.as(CHAIR, 'accept-transfer', { trackerEntry: entryOf(known, name), input });
    return `${name} leaves, as they have accepted: ${text(answer, 'acceptTransfer.trackerEntry.endedBecause').toLowerCase()}.`;
  };

export const jayIsAccepted = accepted('Jay');
export const sorrelIsAccepted = accepted('Sorrel');

export const starlingDies: Happening = async ({ stage, known, date }) => {
  const answer = await stage.as('group-manager', 'record-serious-harm', {
    person: personOf(known, 'Starling'),
    input: { kind: 'DEATH', happenedAt: instantAt(date, '03:00', ZONE), circumstances: 'In hospital.' },
  });
  known.keep('death', text(answer, 'recordSeriousHarm.seriousHarm.id'));
  return 'Starling has died. The reviews end; the notification and the rapid review begin.';
};

export const theDeathIsNotified: Happening = async ({ stage, known, date }) => {
  const input = { notifiedOn: date, reference: 'INVENTED-2' };
  await stage.as('group-manager', 'record-notification', { seriousHarm: known.kept('death'), input });
  return '';
};

export const theDeathIsReviewed: Happening = async ({ stage, known, date }) => {
  const input = {
    completedOn: date,
    practiceReview: true,
    findings: 'To be looked at by a practice review.',
  };
  await stage.as('group-manager', 'record-rapid-review', { seriousHarm: known.kept('death'), input });
  return '';
};

export const martinAndMartenAreOne: Happening = async ({ stage, known }) => {
  await stage.as('administrator', 'merge-people', {
    person: personOf(known, 'Marten'),
    input: { into: personOf(known, 'Martin'), reason: 'One child, written twice.' },
  });
  const due = list(await stage.as(CHAIR, 'what-is-due'), 'viewer.duties');
  const asked = due.some((duty) => text(duty, 'kind') === 'WHICH_EPISODE_GOES_ON');
  return `Martin and Marten are one child, on the tracker twice.${asked ? ' The chair is asked which episode goes on.' : ''}`;
};

export const martinsGoesOn: Happening = async ({ stage, known }) => {
  const answer = await stage.as(CHAIR, 'choose-episode', {
    trackerEntry: entryOf(known, 'Martin'),
    input: { insteadOf: entryOf(known, 'Marten'), reason: 'It knows more of the child.' },
  });
  return `The chair chooses Martin's: ${text(answer, 'chooseEpisode.trackerEntry.phase').toLowerCase()}, and nobody is followed twice.`;
};

export const fernWasAssessedWrongly: Happening = async ({ stage, known, date }) => {
  const narrative = 'The pictures were sent last month, and not last year.';
  const replacement = { ...(await whatIsAnswered(stage, { level: 'HIGH', narrative })), tool: 'CEAM' };
  await stage.as('group-manager', 'correct-risk-assessment', {
    person: personOf(known, 'Fern'),
    input: {
      ...{ assessment: known.kept('assessment of Fern'), because: 'WRONG_CONTENT' },
      ...{ reason: 'The dates were misread.', replacement: { ...replacement, assessedOn: date } },
    },
  });
  const { assessments } = (
    await stage.as('group-manager', 'see-the-assessments', { person: personOf(known, 'Fern') })
  )['person'] as { readonly assessments: readonly unknown[] };
  known.keep(
    'assessment of Fern',
    text(
      assessments.find((one) => at(one, 'status') === 'COMPLETED' && text(one, 'narrative') === narrative),
      'id',
    ),
  );
  return 'The assessment by which Fern left is corrected to high risk: the chair is asked whether the episode goes on.';
};

export const fernIsReinstated: Happening = async ({ stage, known }) => {
  const ended = await stepOf(stage, known, 'Fern', 'ENDED');
  const answer = await stage.as(CHAIR, 'reinstate-episode', {
    trackerEntry: entryOf(known, 'Fern'),
    input: { episode: text(ended, 'episode'), reason: 'Fern should not have left.' },
  });
  return `Fern's episode goes on: the next review is due on ${sayDate(text(answer, 'reinstateEpisode.trackerEntry.reviewOn'))}.`;
};

export const linnetStays: Happening = async ({ stage, known }) => {
  const due = list(await stage.as(CHAIR, 'what-is-due'), 'viewer.duties');
  if (!due.some((duty) => text(duty, 'kind') === 'MAY_LEAVE')) throw new Error('The chair is not asked.');
  await stage.as(CHAIR, 'leave-as-it-stands', {
    trackerEntry: entryOf(known, 'Linnet'),
    input: { question: 'MAY_LEAVE', reason: 'The worker assesses first.' },
  });
  return 'The chair is asked whether Linnet may leave now, and leaves it as it stands until the worker has assessed.';
};

export const wrenIsPutOff: Happening = async ({ stage, known }) => {
  const answer = await stage.as('administrator', 'move-review-date', {
    trackerEntry: entryOf(known, 'Wren'),
    input: { reviewOn: '2026-05-05', reason: 'The worker is away that week.' },
  });
  return `Wren's review is put off: ${text(answer, 'moveReviewDate.because.sentence')}`;
};

export const somebodyElseWrites: Happening = async ({ stage, known }) => {
  const entries = list(await stage.as('school', 'record-entries-to-write'), 'recordEntriesToWrite');
  await stage.as('administrator', 'reassign-record-entry', {
    trackerEntry: entryOf(known, 'Linnet'),
    input: {
      ...{ recordEntry: text(entries[0], 'id'), owner: stage.officer('social-worker') },
      reason: 'The school has no record of social care to write into.',
    },
  });
  return "Linnet's entry was for the school to write; a social worker writes it instead.";
};
