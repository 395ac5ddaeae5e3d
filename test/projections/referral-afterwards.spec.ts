/** What the views make of a referral after its receipt: on itself, on the agenda, on the card, in the minutes. */
import { describe, expect, it } from '@jest/globals';
import { ERASED } from '../../src/domain/event.js';
import { agenda } from '../../src/projections/agenda.js';
import { happeningAt } from '../../src/projections/happenings.js';
import { minutes } from '../../src/projections/minutes.js';
import { people } from '../../src/projections/people.js';
import { referrals } from '../../src/projections/referrals.js';
import { referralsWithoutPlace } from '../../src/projections/standing.js';
import { agency, an, coordinator } from '../support/a-board.js';
import { account, ash, placedAt, received, referralId, rowan, started, subject } from '../support/a-case.js';
import { convened, monday, tuesday } from '../support/a-meeting.js';
import * as aReferral from '../support/a-referral.js';
import { erased, inLog } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const { amended, receivedInFull, referralWithdrawn } = aReferral;

describe('a referral', () => {
  it('keeps everything that it told', () =>
    expect(documentOf(referrals, referralId, receivedInFull())).toMatchObject({
      ...{ particulars: aReferral.particulars, circumstances: aReferral.circumstances },
      ...{ referrer: aReferral.referrer, incident: 'REPORTED', incidentAt: '2026-03-30T02:00:00.000Z' },
      people: [{ ownWords: { text: 'Invented: I do not want to go back.' } }],
      completeAt: null,
    }));
  it('that lacks nothing was complete when it was received', () => {
    const complete = received({ subjects: [subject({ missing: [] })] });
    expect(documentOf(referrals, referralId, complete)?.completeAt).toBe('2026-03-30T08:58:00.000Z');
  });
  it('shows what was told last, what was told anew, and when nothing lacked any more', () => {
    const document = documentOf(
      ...([referrals, referralId, receivedInFull(), amended(), aReferral.referralCompleted()] as const),
    );
    expect(document).toMatchObject({
      account: { ...account, whatHappened: 'Invented: seen at the park.' },
      particulars: { ...aReferral.particulars, locations: ['Gate Invented'] },
      amendments: [
        { officer: coordinator.actor.id, account: { whatHappened: 'Invented: seen at the park.' } },
      ],
      people: [{ missing: [], ownWords: { text: 'Invented: he waits at the gate.' } }],
      completeAt: '2026-03-30T09:05:00.000Z',
    });
  });
  it('adds papers that are told anew to those told before, each once', () => {
    const paper = (title: string) => ({ title, kind: 'REPORT' as const, heldAt: 'Invented system' });
    const telling = (...attachments: readonly ReturnType<typeof paper>[]) => {
      const { parts, ...event } = amended();
      const others = parts.filter(({ name }) => name !== 'particulars');
      return {
        ...event,
        parts: [...others, { name: 'particulars' as const, of: [rowan], content: { attachments } }],
      };
    };
    const first = telling(paper('First'));
    const more = telling(paper('First'), paper('Second'));
    const whole = documentOf(referrals, referralId, receivedInFull(), first, more, amended());
    expect(whole?.particulars).toMatchObject({
      ...{ immediateSafety: aReferral.particulars.immediateSafety, locations: ['Gate Invented'] },
      attachments: [paper('First'), paper('Second')],
    });
    expect(documentOf(referrals, referralId, received(), first)?.particulars).toEqual({
      attachments: [paper('First')],
    });
  });
  it('copes with an account that was erased, and with an amendment that was', () => {
    const whole = documentOf(referrals, referralId, erased(receivedInFull()), erased(amended()));
    expect(whole).toMatchObject({ account: ERASED, particulars: ERASED, amendments: [{ account: ERASED }] });
  });
  it('shows who was asked, what was done, who was told, and what came of it', () =>
    expect(
      documentOf(
        ...([
          referrals,
          referralId,
          receivedInFull(),
          aReferral.asked(),
          aReferral.immediateAction(),
        ] as const),
        ...[aReferral.receiptAcknowledged(), aReferral.referralHeard(), aReferral.outcomeTold()],
      ),
    ).toMatchObject({
      asked: [{ at: '2026-03-30T11:01:00.000Z', missing: [{ personId: rowan, answers: ['ethnicity'] }] }],
      immediateActions: [
        { personId: rowan, agency: agency.health, said: { text: 'Invented: rang her mother.' } },
      ],
      acknowledged: { channel: 'EMAIL', toldAt: '2026-03-30T09:10:00.000Z' },
      people: [
        {
          heard: { sittingId: monday, at: '2026-03-30T11:04:00.000Z' },
          outcomes: [{ said: { text: 'Invented: a worker visits today.' } }],
        },
      ],
    }));
  it('shows why a chair hears it sooner, and keeps it when it moves on', () =>
    expect(
      documentOf(
        referrals,
        referralId,
        received({ placement: placedAt(tuesday) }),
        aReferral.placedUrgently(),
      ),
    ).toMatchObject({ people: [{ urgency: { said: { text: 'Invented: she is not safe tonight.' } } }] }));
  it('shows that a withdrawal waits, was declined, and was done', () => {
    const asked = [received(), aReferral.withdrawalRequested()] as const;
    expect(documentOf(referrals, referralId, ...asked)?.people).toMatchObject([
      { withdrawalAsked: { said: { text: 'Invented: she was found.' } }, withdrawn: null },
    ]);
    expect(documentOf(referrals, referralId, ...asked, aReferral.withdrawalDeclined())?.people).toMatchObject(
      [{ withdrawalAsked: null, withdrawalDeclined: { said: {} }, withdrawn: null }],
    );
    expect(documentOf(referrals, referralId, ...asked, referralWithdrawn())?.people).toMatchObject([
      { withdrawalAsked: null, withdrawn: { said: { text: 'Invented: another girl was meant.' } } },
    ]);
  });
});

describe('the agenda', () => {
  const [person] = amended().data.subjects;
  const inDanger = amended({ subjects: [{ ...person!, immediateRisk: true, concernTypes: ['CSE'] }] });
  const second = received({
    ...{ referralId: an('referral', 'of ash'), receivedAt: '2026-03-30T07:00:00.000Z' },
    subjects: [subject({ personId: ash })],
  });
  const both = received({ referralId: an('referral', 'of the police'), agency: agency.police });

  it('is put in order anew by an amendment', () => {
    const before = [convened(), second, received()] as const;
    const order = (...events: Parameters<typeof projected>[1][]) =>
      documentOf(agenda, monday, ...before, ...events)?.items.map(({ personId }) => personId);
    expect(order()).toEqual([ash, rowan]);
    expect(order(inDanger)).toEqual([rowan, ash]);
  });
  it('takes back a danger that is over, unless another referral has it too', () => {
    const feared = received({ subjects: [subject({ immediateRisk: true })] });
    const items = (...events: Parameters<typeof projected>[1][]) =>
      documentOf(agenda, monday, convened(), ...events)?.items;
    expect(items(feared, amended())).toMatchObject([{ immediateRisk: false, concernTypes: ['MISSING'] }]);
    expect(items(both, feared, amended())).toMatchObject([{ immediateRisk: false }]);
    const police = { referralId: an('referral', 'of the police'), agency: agency.police };
    const alsoFeared = received({ ...police, subjects: [subject({ immediateRisk: true })] });
    expect(items(alsoFeared, feared, amended())).toMatchObject([{ immediateRisk: true }]);
  });
  it('marks an item whose referral was withdrawn, with the reason', () =>
    expect(
      documentOf(agenda, monday, convened(), received(), second, referralWithdrawn())?.items,
    ).toMatchObject([
      { personId: ash, place: 1, movedOn: null },
      { personId: rowan, place: 0, movedOn: { placement: null, moved: 'WITHDRAWN' } },
    ]));
  it('still hears a person whom somebody else referred too', () =>
    expect(
      documentOf(agenda, monday, convened(), received(), both, referralWithdrawn())?.items,
    ).toMatchObject([{ personId: rowan, place: 1, movedOn: null, referralIds: [both.data.referralId] }]));
  it('tells a screen of both', () => {
    const [amendment, withdrawal] = inLog([amended(), referralWithdrawn()]);
    for (const event of [amendment!, withdrawal!]) {
      expect(happeningAt(monday, event)).toEqual({ kind: 'AGENDA', personIds: [rowan] });
      expect(happeningAt(tuesday, event)).toBeUndefined();
    }
  });
});

describe('the minutes', () => {
  const minuted = (...events: Parameters<typeof projected>[1][]) =>
    documentOf(minutes, monday, convened(), ...events)?.record.items;
  it('have every concern that came to be known', () => {
    const [person] = amended().data.subjects;
    const more = amended({ subjects: [{ ...person!, concernTypes: ['CSE'] }] });
    expect(minuted(received(), more)).toMatchObject([{ concernTypes: ['MISSING', 'CSE'] }]);
  });
  it('leave out who was withdrawn, unless the meeting had begun with them', () => {
    expect(minuted(received(), referralWithdrawn())).toEqual([]);
    expect(minuted(received(), started(), referralWithdrawn())).toHaveLength(1);
  });
});

describe("a person's card", () => {
  it('takes what is said anew, and leaves the rest', () =>
    expect(documentOf(people, rowan, received(), amended())).toMatchObject({
      ...{ name: { value: 'Rowan Invented' }, ethnicity: { value: 'WBRI' } },
    }));
});

describe('referrals without a place', () => {
  it('no longer alarm once they are withdrawn', () => {
    const withdrawn = referralWithdrawn({ people: [{ personId: rowan, sittingId: null }] });
    expect(projected(referralsWithoutPlace, received({ placement: null }), withdrawn).size).toBe(0);
  });
});
