import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { drm } from '../../src/domain/terms/drm.js';
import { ERASED } from '../../src/domain/event.js';
import { recipientsOf } from '../../src/projections/minutes-copy.js';
import { minutes } from '../../src/projections/minutes.js';
import { currentVersion } from '../../src/projections/minutes-versions.js';
import { agency, an, coordinator, manager, nurse, supervisor, teacher } from '../support/a-board.js';
import {
  actionId,
  agreed,
  ash,
  decided,
  discussionClosed,
  placed,
  placedAt,
  received,
  referralId,
  rowan,
  shared,
  started,
  subject,
} from '../support/a-case.js';
import {
  approved,
  attended,
  chairTaken,
  closed,
  closing,
  convened,
  convenedAnew,
  drafted,
  issued,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../support/a-meeting.js';
import { assessmentCompleted, assessmentCorrected } from '../support/a-risk.js';
import { conflictDeclared, conflictWithdrawn } from '../support/a-discussion.js';
import { corrected, correction, delegateNamed } from '../support/a-distribution.js';
import { withdrawn } from '../support/an-action.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const ofMonday = (...events: readonly BoardsEvent[]) => documentOf(minutes, monday, ...events);
const meeting = [
  ...[convened(), received(), chairTaken(), attended(), opened()],
  ...[started(), shared(), decided(), agreed(), discussionClosed(), closing(), closed()],
] as const;

describe('an assessment that was made in an item, and was about another person', () => {
  const made = assessmentCompleted({ discussionId: started().data.discussionId, sittingId: monday });
  const whole = [...meeting.slice(0, 6), made, ...meeting.slice(6), drafted(), approved(), issued()];
  const wrong = (over: object = {}) =>
    assessmentCorrected({ correctedBecause: 'WRONG_PERSON', replacedBy: null, sittingId: monday, ...over });

  it('keeps its place in every version, marked, and nothing of what it said', () => {
    const found = ofMonday(...whole, wrong());
    const marked = {
      ...{ ofAnotherPerson: true, retractedAt: expect.any(String), narrative: ERASED, judgement: ERASED },
    };
    expect(found?.record.assessments).toMatchObject([marked]);
    expect(found?.issued[0]?.record.assessments).toMatchObject([marked]);
  });
  it('is kept as it was where its content was wrong, and where it was another one', () => {
    const as = ofMonday(...whole)?.issued;
    expect(as?.[0]?.record.assessments).toMatchObject([{ level: 'MEDIUM' }]);
    expect(ofMonday(...whole, wrong({ correctedBecause: 'WRONG_CONTENT' }))?.issued).toEqual(as);
    expect(ofMonday(...whole, wrong({ assessmentId: an('assessment', 'other') }))?.issued).toEqual(as);
    expect(ofMonday(...whole.filter((event) => event !== made), wrong())?.record.assessments).toBeUndefined();
  });
});

describe('"the minutes will record"', () => {
  it('who is to be heard, by which referrals, with which concerns, and whether known', () =>
    expect(ofMonday(...meeting)?.record.items).toMatchObject([
      {
        personId: rowan,
        referralIds: [referralId],
        concernTypes: ['MISSING'],
        knownStatus: 'UNKNOWN',
        discussed: true,
        concluded: true,
      },
    ]));
  it('what each agency shared, under which gateway and for what purpose', () =>
    expect(ofMonday(...meeting)?.record.items[0]?.shared).toMatchObject([
      {
        agency: agency.health,
        officer: nurse.actor.id,
        gateways: ['CA2004_S10', 'CA2004_S11'],
        purpose: 'SAFEGUARDING',
        information: { text: 'Invented: seen on Friday.' },
      },
    ]));
  it('what was decided, why, and without whom', () =>
    expect(ofMonday(...meeting)?.record.items[0]?.decisions).toMatchObject([
      {
        absentRoles: ['EDUCATION'],
        content: { decision: 'Invented: visit today.', rationale: 'Invented: second night away.' },
      },
    ]));
  it('"with an action plan": who does what by when', () =>
    expect(ofMonday(...meeting)?.record.items[0]?.actions).toEqual([
      {
        ...{ actionId, ownerAgency: agency.health, owner: nurse.actor.id },
        ...{ dueOn: '2026-03-30', dueAt: '2026-03-30T23:00:00.000Z' },
        action: { text: 'Invented: ring the school.' },
      },
    ]));
  it('who was in the chair, who was there, and which core roles were not', () =>
    expect(ofMonday(...meeting)?.record).toMatchObject({
      date: '2026-03-30',
      openedAt: '2026-03-30T11:04:00.000Z',
      chairs: [{ role: 'MASH_TEAM_MANAGER', officer: manager.actor.id }],
      present: [{ officer: nurse.actor.id, role: 'HEALTH' }],
      absentRoles: drm.coreMembers.map(({ role }) => role).filter((role) => role !== 'HEALTH'),
    }));
  it('that everybody was absent where nobody was marked present', () =>
    expect(ofMonday(convened(), chairTaken(), opened())?.record.absentRoles).toHaveLength(9));
});

describe('an item of the record', () => {
  it('given two referrals of one person, then it is one, with both', () =>
    expect(
      ofMonday(
        convened(),
        received(),
        received({ referralId: an('referral', 'second'), subjects: [subject({ concernTypes: ['CSE'] })] }),
      )?.record.items,
    ).toMatchObject([
      { referralIds: [referralId, an('referral', 'second')], concernTypes: ['MISSING', 'CSE'] },
    ]));
  it('given it was not reached, then it is minuted where it is heard', () => {
    const documents = projected(minutes, convened(), convened(drm, TUESDAY), received(), placed());
    expect(documents.get(monday)?.record.items).toEqual([]);
    expect(documents.get(tuesday)?.record.items).toMatchObject([{ personId: rowan, discussed: false }]);
  });
  it('given it was begun and not concluded, then what was said stays in the record, and it is heard again', () => {
    const documents = projected(
      minutes,
      ...[convened(), convened(drm, TUESDAY), received(), opened(), started(), shared()],
      ...[discussionClosed({ concluded: false }), placed({ moved: 'NOT_CONCLUDED' })],
    );
    expect(documents.get(monday)?.record.items).toMatchObject([
      { personId: rowan, discussed: true, concluded: false, shared: [{ agency: agency.health }] },
    ]);
    expect(documents.get(tuesday)?.record.items).toMatchObject([{ personId: rowan, shared: [] }]);
  });
  it('given a referral before its sitting is convened, then it is kept for it', () =>
    expect(ofMonday(received(), convened())?.record).toMatchObject({
      date: '2026-03-30',
      items: [{ personId: rowan }],
    }));
});

describe('from draft to issue', () => {
  const standing = (...events: readonly BoardsEvent[]) => {
    const document = ofMonday(...events);
    return document && currentVersion(document);
  };
  const both = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor)] as const;

  it('given a draft, then it is the record as it stood, and does not change any more', () => {
    const draft = standing(...meeting, drafted());
    expect(draft).toMatchObject({
      ...{ status: 'DRAFT', version: 1, superseded: false, corrections: [] },
      approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
      draftedAt: '2026-03-30T11:12:00.000Z',
    });
    const late = received({ referralId: an('referral', 'late'), subjects: [subject({ personId: ash })] });
    expect(standing(...meeting, drafted(), late)).toEqual(draft);
    expect(ofMonday(...meeting, drafted(), late)?.record.items).toHaveLength(2);
  });
  it('given one approval of two, then it is still a draft, and says who is waited for', () =>
    expect(standing(...meeting, drafted(), approved())).toMatchObject({
      status: 'DRAFT',
      approvalsNeeded: ['PPD_SUPERVISOR'],
      approvals: [{ role: 'MASH_TEAM_MANAGER', officer: manager.actor.id, as: 'HOLDER', namedBy: null }],
    }));
  it('given both, then it is approved', () =>
    expect(standing(...meeting, ...both)).toMatchObject({ status: 'APPROVED', approvalsNeeded: [] }));
  it('given terms by which one chair is enough, then one approval is', () =>
    expect(
      standing(
        convened({ ...drm, minutesApproval: 'ANY_CHAIR' }),
        opened(),
        drafted({ approvedBy: 'ANY_CHAIR' }),
        approved('PPD_SUPERVISOR', supervisor),
      ),
    ).toMatchObject({ status: 'APPROVED', approvalsNeeded: [] }));
  it('given it is issued, then it says when, and is no draft any more', () => {
    const document = ofMonday(convened(), ...both, issued());
    expect(document?.drafts).toEqual([]);
    expect(document?.issued).toMatchObject([{ status: 'ISSUED', issuedAt: '2026-03-30T11:04:00.000Z' }]);
  });
  it('given a delegate is named, then it says for which chair and by whom', () =>
    expect(ofMonday(convened(), delegateNamed())?.delegates).toEqual([
      { role: 'MASH_TEAM_MANAGER', officer: teacher.actor.id, namedBy: manager.actor.id },
    ]));
});

describe('a correction', () => {
  const both = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor), issued()] as const;
  const second = drafted({ version: 2 });

  it('given issued minutes, then the next version is a draft, and the one before stays as it was, superseded', () => {
    const before = ofMonday(...meeting, ...both);
    const after = ofMonday(...meeting, ...both, corrected(), second);
    expect(after?.issued).toEqual([{ ...before?.issued[0], superseded: true }]);
    expect(after?.drafts).toMatchObject([
      {
        ...{ version: 2, status: 'DRAFT', approvals: [] },
        approvalsNeeded: ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'],
        corrections: [{ personId: rowan, officer: coordinator.actor.id, content: correction }],
      },
    ]);
  });
  it('given a draft that was never issued, then it stays among the drafts', () =>
    expect(ofMonday(...meeting, drafted(), corrected(), second)?.drafts).toMatchObject([
      { version: 1, superseded: true, corrections: [] },
      { version: 2, superseded: false, corrections: [{ personId: rowan }] },
    ]));
  it('given it is erased, then the version says so', () =>
    expect(
      ofMonday(...meeting, drafted(), erased(corrected()), second)?.drafts[1]?.corrections,
    ).toMatchObject([{ content: ERASED }]));
});

describe('the neighbours', () => {
  it('given what happens on Monday, then the minutes of Tuesday do not change', () => {
    const before = [
      convened(),
      convened(drm, TUESDAY),
      received({
        referralId: an('referral', 'of ash'),
        subjects: [subject({ personId: ash })],
        placement: placedAt(tuesday),
      }),
    ];
    const after = [...meeting.slice(1), drafted(), approved(), convenedAnew()];
    expect(documentOf(minutes, tuesday, ...before, ...after)).toEqual(
      documentOf(minutes, tuesday, ...before),
    );
  });
});

describe('what was taken back before the minutes were drafted', () => {
  const { data, ...rest } = withdrawn();
  const takenBack = { ...rest, data: { ...data, actionId, sittingId: monday } };
  it('leaves no action behind, neither in the plan nor for those it would be sent to', () => {
    const document = ofMonday(...meeting, takenBack, drafted());
    const version = document && currentVersion(document);
    expect(version?.record.items[0]?.actions).toEqual([]);
    const { ownerAgency } = agreed({ ownerAgency: agency.education }).data;
    const others = [...meeting, agreed({ ownerAgency, actionId: an('action', 'other') })];
    const after = { ...takenBack, data: { ...takenBack.data, actionId: an('action', 'other') } };
    const sent = ofMonday(...others, after, drafted());
    const standing = sent && currentVersion(sent);
    expect(standing && [...recipientsOf(standing, [], new Map()).keys()]).toEqual([agency.health]);
  });
  it('stays in a version that was drafted before', () => {
    const document = ofMonday(...meeting, drafted(), takenBack);
    expect(document && currentVersion(document)?.record.items[0]?.actions).toHaveLength(1);
    expect(document?.record.items[0]?.actions).toEqual([]);
  });
  it('says nothing of a conflict that was none', () => {
    const document = ofMonday(...meeting, conflictDeclared(), conflictWithdrawn());
    expect(document?.record.items[0]?.conflicts).toEqual([]);
  });
});
