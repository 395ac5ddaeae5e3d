/** Referrals that are not like the others: siblings, incomplete, late and urgent, on behalf of somebody, withdrawn. */
import { sayDate } from '../../domain/time.js';
import { joined, list, text } from '../demo-step.js';
import { refer, type Received } from './a-sitting-day.js';
import { invented } from './invented.js';
import type { Happening, Scene } from '../play/scene.js';

/** People of the happenings have places of their own in the list of the invented. */
const PLACE = 400;

const referOne = (scene: Scene, nth: number, over = {}, more = {}): Promise<Received> =>
  refer(scene.stage, {
    time: '',
    who: 'school',
    people: [invented(PLACE + nth, over)],
    what: 'Told a teacher that nobody was at home.',
    more,
  });

export const siblings: Happening = async ({ stage, known }) => {
  const three = ['Alder', 'Bryony', 'Cedar'].map((name, nth) =>
    invented(PLACE + nth, { name: { value: `${name} Sibling-Invented` } }),
  );
  const what = 'Three children of one family, not seen since Friday.';
  const received = await refer(stage, { time: '', who: 'school', people: three, what });
  known.keep('siblings', received.referralId);
  return `A school refers three siblings at once; each is an item of their own. ${received.sentence}`;
};

export const anIncompleteReferral: Happening = async (scene) => {
  const lacking = { ethnicity: { absent: 'NOT_ASKED' }, dateOfBirth: { absent: 'NOT_KNOWN' } };
  const received = await referOne(scene, 4, lacking);
  scene.known.keep('incomplete', received.referralId);
  scene.known.keep('incomplete person', received.personIds[0] ?? '');
  return `A referral lacks a date of birth and an ethnicity, and is not refused. ${received.sentence}`;
};

/** The referrer is chased by the service; who answers keeps the place. */
export const whatLackedIsFound: Happening = async ({ stage, known }) => {
  const asked = await stage.as('coordinator', 'what-to-do-about-referrals');
  const tasks = list(asked, 'viewer.referralTasks').filter(
    (task) => text(task, 'kind') === 'ASK_FOR_MISSING',
  );
  const answer = await stage.as('school', 'amend-referral', {
    referral: known.kept('incomplete'),
    input: {
      people: [
        {
          person: known.kept('incomplete person'),
          ethnicity: { value: 'WBRI' },
          dateOfBirth: { value: '2011-03-09' },
          dateOfBirthAccuracy: 'ESTIMATED',
        },
      ],
    },
  });
  const date = text(answer, 'amendReferral.referral.people.0.heardAt.date');
  return `Referrers to be asked for what is missing: ${tasks.length}. The school answers and keeps its place of ${sayDate(date)}.`;
};

export const lateAndUrgent: Happening = async (scene) => {
  const { stage, sitting, known } = scene;
  const late = await referOne(scene, 5, { immediateRisk: true });
  const person = late.personIds[0] ?? '';
  known.keep('urgent', late.referralId);
  const acted = { person, action: 'A car is on its way to the home.' };
  await stage.as('school', 'record-immediate-action', { referral: late.referralId, input: acted });
  const answer = await stage.as('mash-manager', 'hear-urgently', {
    referral: late.referralId,
    input: { people: [person], reason: 'Somebody waits outside the school.', sitting },
  });
  const sentence = text(answer, 'hearUrgently.referral.people.0.heardAt.trace.sentence');
  return `A referral comes after the cut-off: ${late.sentence} The police act at once, and a chair hears it today. ${sentence}`;
};

export const onBehalfOfAPractice: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const received = await refer(stage, {
    time: '',
    who: 'coordinator',
    people: [invented(PLACE + 6)],
    what: 'A general practice writes of bruises.',
    more: {
      onBehalfOf: {
        agencyName: 'Invented Practice',
        contact: 'reception',
        name: 'Doctor Invented',
        role: 'General practitioner',
      },
      earlierReceipt: { reason: 'Read in the mailbox at eight.', receivedAt: `${date}T07:15:00.000Z` },
      particulars: {
        attachments: [{ title: 'Body map', kind: 'BODY_MAP', heldAt: 'Invented Practice, record 12' }],
      },
    },
  });
  known.keep('on behalf', received.referralId);
  known.keep('on behalf person', received.personIds[0] ?? '');
  await stage.as('coordinator', 'acknowledge-referral', {
    referral: received.referralId,
    input: { channel: 'TELEPHONE' },
  });
  return `A message of a practice without an account is registered as it came, and acknowledged by telephone. ${received.sentence}`;
};

export const thePracticeIsToldTheOutcome: Happening = async ({ stage, known }) => {
  const answer = await stage.as('coordinator', 'tell-referrer-outcome', {
    referral: known.kept('on behalf'),
    input: { person: known.kept('on behalf person'), outcome: 'Heard, and visited today.' },
  });
  return `The practice is told what came of it: ${text(answer, 'tellReferrerOutcome.referral.people.0.outcomes.0.text')}`;
};

export const aMistakeIsWithdrawn: Happening = async (scene) => {
  const { referralId } = await referOne(scene, 7);
  scene.known.keep('withdrawn', referralId);
  const answer = await scene.stage.as('school', 'withdraw-referral', {
    referral: referralId,
    input: { reason: 'Sent to the wrong borough.' },
  });
  return `A school withdraws a referral: ${text(answer, 'withdrawReferral.referral.people.0.withdrawn.text')} It stays on record.`;
};

/** Where somebody fears for the person now, a withdrawal is a chair's to decide. */
export const aWithdrawalIsNotAgreed: Happening = async (scene) => {
  const { referralId, personIds } = await referOne(scene, 8, { immediateRisk: true });
  scene.known.keep('kept', referralId);
  await scene.stage.as('school', 'withdraw-referral', {
    referral: referralId,
    input: { reason: 'The parents asked for it.' },
  });
  const answer = await scene.stage.as('mash-manager', 'decide-withdrawal', {
    referral: referralId,
    input: { person: personIds[0], agreed: false, reason: 'That is not a reason.' },
  });
  return `A withdrawal of somebody at immediate risk is for a chair: ${text(answer, 'decideWithdrawal.referral.people.0.keptBecause.text')}`;
};

export const aCriticalIncidentOvernight: Happening = async ({ stage, known, date }) => {
  const answer = await stage.as('emergency-duty', 'report-critical-incident', {
    series: 'DRM',
    input: {
      people: [invented(PLACE + 9)],
      whatHappened: 'Found hurt at a station at eleven.',
      incidentAt: `${date}T22:00:00.000Z`,
    },
  });
  known.keep('incident', text(answer, 'reportCriticalIncident.referral.id'));
  known.keep('incident sitting', text(answer, 'reportCriticalIncident.heardAt.sitting.id'));
  return `The emergency duty team reports an incident. ${text(answer, 'reportCriticalIncident.heardAt.trace.sentence')}`;
};

export const whileTheClocksGoForward: Happening = async (scene) => {
  const { sentence, referralId } = await referOne(scene, 10);
  scene.known.keep('clock change', referralId);
  return `The clocks went forward ten minutes ago, and a school's night line refers. ${sentence}`;
};

export const onABankHoliday: Happening = async (scene) => {
  const { sentence, referralId } = await referOne(scene, 11);
  scene.known.keep('bank holiday', referralId);
  return `A school's night line refers on the bank holiday. ${sentence}`;
};

/** Two come while the sitting is open: a chair takes one of them and not the other. */
export const twoLateItems: Happening = async (scene) => {
  const { stage, sitting, known } = scene;
  const items: string[] = [];
  for (const nth of [12, 13]) {
    const { referralId, personIds } = await referOne(scene, nth);
    const input = { people: personIds, reason: 'He is on his way home now.', sitting };
    await stage.as('ppd-supervisor', 'hear-urgently', { referral: referralId, input });
    await stage.quiet();
    items.push(`item-${sitting.replace('sitting-', '')}.${(personIds[0] ?? '').replace('person-', '')}`);
  }
  const [taken = '', left = ''] = items;
  known.keep('late item taken', taken);
  known.keep('late item left', left);
  await stage.as('mash-manager', 'accept-late-item', { item: taken });
  const answer = await stage.as('mash-manager', 'decline-late-item', {
    item: left,
    input: { because: 'CAN_WAIT', note: 'He is safe tonight.' },
  });
  const ring = list(answer, 'declineLateItem.urgentRoute').map((route) => text(route, 'who'));
  return `Two items come while the sitting is open: one is heard, one tomorrow. Meanwhile: ${joined(ring)}.`;
};
