import { describe, expect, it } from '@jest/globals';
import { assessments, risk } from '../../src/projections/assessments.js';
import { tools } from '../../src/projections/tools.js';
import { an } from '../support/a-board.js';
import { ash, received, rowan, subject } from '../support/a-case.js';
import { retracted } from '../support/a-retraction.js';
import {
  answers,
  assessmentCompleted,
  assessmentCorrected,
  assessmentDrafted,
  assessmentId,
  smallTool,
  socialWorker,
  toolAdopted,
  typed,
} from '../support/a-risk.js';
import { entered, WEEKLY } from '../support/a-tracked-person.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const second = an('assessment', 'second');
const replacement = assessmentCompleted({ assessmentId: second, standsFor: assessmentId, level: 'LOW' });

describe('an assessment by itself', () => {
  it('is a draft as it was typed last', () => {
    const again = assessmentDrafted({ answered: 2 }, { narrative: null });
    expect(documentOf(assessments, assessmentId, assessmentDrafted(), again)).toMatchObject({
      ...{ phase: 'DRAFT', officer: socialWorker.actor.id, completed: null, narrative: null },
      draft: { answered: 2, asked: 5, typed: typed({ narrative: null }) },
    });
  });
  it('keeps apart what was scored, judged, told and settled on, once it is completed', () => {
    expect(documentOf(assessments, assessmentId, assessmentDrafted(), assessmentCompleted())).toMatchObject({
      ...{ phase: 'COMPLETED', draft: null, narrative: { text: 'Invented: seen with older friends.' } },
      judgement: { text: 'Invented: as the tool says.' },
      completed: { total: 5, settledLevel: 'YELLOW', level: 'MEDIUM', answers },
    });
  });
  it('is marked where it was wrong, and its neighbours are not', () => {
    const all = projected(assessments, assessmentCompleted(), assessmentCorrected(), replacement);
    expect(all.get(assessmentId)).toMatchObject({
      phase: 'CORRECTED',
      corrected: { because: 'WRONG_CONTENT', replacedBy: second, by: socialWorker.actor.id },
    });
    expect(all.get(second)).toMatchObject({ phase: 'COMPLETED', corrected: null });
  });
  it('is nothing by a correction or a retraction alone', () => {
    const back = retracted({ what: 'ASSESSMENT', recordId: assessmentId });
    expect(documentOf(assessments, assessmentId, assessmentCorrected(), back)).toBeUndefined();
  });
  it('loses its words where they were taken back, and keeps its level', () => {
    const back = retracted({ what: 'ASSESSMENT', recordId: assessmentId, personIds: [rowan] });
    const gone = { erased: true };
    for (const found of [
      documentOf(assessments, assessmentId, assessmentCompleted(), back),
      documentOf(risk, rowan, assessmentCompleted(), back)?.assessments[0],
    ])
      expect(found).toMatchObject({
        ...{
          narrative: gone,
          judgement: gone,
          ownWords: gone,
          completed: { answers: gone, level: 'MEDIUM' },
        },
        retractedAt: expect.any(String),
      });
  });
  it('copes with what was erased', () => {
    const gone = { erased: true };
    const draft = documentOf(assessments, assessmentId, erased(assessmentDrafted()));
    expect(draft?.draft?.typed).toEqual(gone);
    const found = documentOf(
      assessments,
      assessmentId,
      erased(assessmentCompleted()),
      erased(assessmentCorrected()),
    );
    expect(found).toMatchObject({
      narrative: gone,
      completed: { answers: gone, total: 5 },
      corrected: { reason: gone },
    });
  });
});

describe('the assessments of a person', () => {
  it('stand in the order in which they were made, what stands for another right after it, without drafts', () => {
    const third = an('assessment', 'third');
    const document = documentOf(
      risk,
      rowan,
      ...[assessmentCompleted(), assessmentDrafted({ assessmentId: an('assessment', 'draft') })],
      ...[assessmentCompleted({ assessmentId: third, level: 'HIGH' }), assessmentCorrected(), replacement],
    );
    expect(document?.assessments.map((one) => [one.assessmentId, one.phase])).toEqual([
      [assessmentId, 'CORRECTED'],
      [second, 'COMPLETED'],
      [third, 'COMPLETED'],
    ]);
  });
  it('are read by the meeting that follows the person later, once there is something to read', () => {
    const follows = entered({ personId: rowan });
    expect(documentOf(risk, rowan, assessmentCompleted(), follows)?.series).toEqual(['DRM', WEEKLY]);
    expect(documentOf(risk, rowan, follows)).toBeUndefined();
  });
  it('are read by a series that comes to know the person later, and by none that knows another', () => {
    const later = received({
      referralId: an('referral', 'later'),
      series: 'RIVERSIDE',
      subjects: [subject()],
    });
    const ofAsh = received({ series: 'OTHER', subjects: [subject({ personId: ash })] });
    const all = projected(risk, assessmentCompleted(), later, ofAsh);
    expect(all.get(rowan)?.series).toEqual(['DRM', 'RIVERSIDE']);
    expect(all.get(ash)).toBeUndefined();
  });
  it('are none before one is completed, however often the person is referred', () =>
    expect(projected(risk, received(), assessmentDrafted(), received()).size).toBe(0));
});

describe('the risk tools', () => {
  it('stand with every version, the newest last', () => {
    const next = { ...smallTool, version: 2 };
    expect(documentOf(tools, 'SMALL', toolAdopted(), toolAdopted(next))?.versions).toEqual([smallTool, next]);
    expect(documentOf(tools, 'OTHER', toolAdopted())).toBeUndefined();
  });
});
