/** The children of the quarter, and how somebody comes before the daily meeting. Nobody in here is anybody. */
import { list, text } from '../demo-step.js';
import { invented, whatHappened } from '../fortnight/invented.js';
import type { Known, Scene } from '../play/scene.js';
import type { Stage } from '../play/stage.js';

/** Those of the story have a family name of their own, so that nobody is taken for one of the others. */
export const FAMILY = 'Imagined';

/** What is known of each of them: born when, and what is feared. */
const CHILDREN: Readonly<Record<string, readonly [born: string, concern: string]>> = {
  Rowan: ['2010-03-14', 'CSE'],
  Wren: ['2009-11-02', 'CCE'],
  Linnet: ['2010-07-21', 'CSE'],
  Merle: ['2009-02-08', 'CCE'],
  Jay: ['2010-01-30', 'CCE'],
  Sorrel: ['2008-06-18', 'CSE'],
  Teal: ['2010-09-09', 'MISSING'],
  Pipit: ['2011-04-17', 'OTHER'],
  Starling: ['2009-12-12', 'MISSING'],
  Martin: ['2010-05-05', 'CCE'],
  Fern: ['2010-10-26', 'CSE'],
  Dunlin: ['2011-01-19', 'CCE'],
  Plover: ['2011-01-20', 'CCE'],
  Siskin: ['2011-01-21', 'CCE'],
};

/** The same child as Martin, as another agency wrote the name and the day. */
const AS_WRITTEN_ELSEWHERE: Readonly<
  Record<string, readonly [written: string, born: string, concern: string]>
> = {
  Marten: ['Marten', '2010-05-15', 'MISSING'],
};

export const NAMES: readonly string[] = [...Object.keys(CHILDREN), ...Object.keys(AS_WRITTEN_ELSEWHERE)];

export const personOf = (known: Known, name: string): string => known.kept(`person of ${name}`);

/** A child has one place on the tracker, whatever comes and goes; only who has signed is shown it. */
export const entryOf = (known: Known, name: string): string =>
  personOf(known, name).replace('person-', 'tracked-RMM.');

const asReferred = (name: string): object => {
  const [born, concern] = CHILDREN[name] ?? (AS_WRITTEN_ELSEWHERE[name]?.slice(1) as [string, string]);
  return {
    name: { value: `${name} ${FAMILY}` },
    dateOfBirth: { value: born },
    gender: { value: 'ANOTHER' },
    ethnicity: { absent: 'NOT_ASKED' },
    concernTypes: [concern],
    immediateRisk: false,
  };
};

/** Refers a child of the story to the daily meeting. Answers when that hears the child. */
export const refer = async (
  { stage, known }: Scene,
  name: string,
  what: string,
  who = 'school',
): Promise<string> => {
  const input = { people: [asReferred(name)], whatHappened: what };
  const answer = await stage.as(who, 'refer-person', { series: 'DEM', input });
  known.keep(`person of ${name}`, text(answer, 'referPerson.referral.people.0.person.id'));
  known.keep(`referral of ${name}`, text(answer, 'referPerson.referral.id'));
  return text(answer, 'referPerson.heardAt.trace.sentence');
};

const REFERRERS = ['school', 'health-head', 'early-help-manager', 'home-manager'];

/** Somebody of whom the daily meeting hears once: the nth of the quarter. */
export const ordinaryReferral = async (stage: Stage, nth: number): Promise<void> => {
  const over = { concernTypes: ['OTHER'], immediateRisk: false, knownStatus: 'UNKNOWN' };
  const input = { people: [invented(nth, over)], whatHappened: whatHappened(nth) };
  const who = REFERRERS[nth % REFERRERS.length] as string;
  const answer = await stage.as(who, 'refer-person', { series: 'DEM', input });
  if (list(answer, 'referPerson.referral.people').length !== 1) throw new Error('One was referred.');
};

/** Social care has the case open, with a worker. */
export const isOpen = async (
  { stage, known }: Scene,
  name: string,
  worker = 'social-worker',
): Promise<void> => {
  await stage.as('group-manager', 'record-known-status', {
    person: personOf(known, name),
    input: { known: 'KNOWN', openStatus: 'OPEN', allocatedOfficer: stage.officer(worker) },
  });
};
