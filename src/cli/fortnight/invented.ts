/** The children and adults of the fortnight, and what is told of them. Nobody in here is anybody. */
import { addDays, type LocalDate } from '../../domain/time.js';

const FIRST_NAMES = [
  ...[
    'Acer',
    'Alder',
    'Anise',
    'Arum',
    'Ash',
    'Aspen',
    'Aster',
    'Bay',
    'Beech',
    'Betony',
    'Birch',
    'Bracken',
  ],
  ...['Briar', 'Bryony', 'Burr', 'Cedar', 'Clover', 'Columbine', 'Cress', 'Dill', 'Elder', 'Fennel', 'Fern'],
  ...[
    'Flax',
    'Furze',
    'Gorse',
    'Hazel',
    'Heath',
    'Holly',
    'Hyssop',
    'Iris',
    'Ivy',
    'Juniper',
    'Kale',
    'Larch',
  ],
  ...['Laurel', 'Linden', 'Ling', 'Mallow', 'Maple', 'Moss', 'Myrtle', 'Nettle', 'Oak', 'Olive', 'Orris'],
  ...['Poppy', 'Privet', 'Quince', 'Reed', 'Rowan', 'Rue', 'Sage', 'Sedge', 'Sorrel', 'Tansy', 'Teasel'],
  ...['Thistle', 'Thyme', 'Vetch', 'Willow', 'Yarrow', 'Yew'],
];

const WHAT_HAPPENED = [
  'Did not come home on two nights of the last week.',
  'Seen with an older person in a car outside the school.',
  'Came to school with a new telephone and would not say from whom.',
  'Police were called to the home at night.',
  'Carried a knife to school, and said that it was for protection.',
  'Has stopped coming to appointments and to school.',
  'Told a teacher of messages from somebody never met.',
  'Found far from home with a large sum of money.',
];

const CONCERNS = [
  ['MISSING'],
  ['CSE'],
  ['CCE', 'GANGS'],
  ['HIGH_RISK_DA'],
  ['GANGS'],
  ['MISSING', 'CCE'],
  ['CSE', 'OTHER'],
  ['RADICALISATION'],
];

const GENDERS = ['FEMALE', 'MALE', 'ANOTHER'];
const ETHNICITIES = ['WBRI', 'BCRB', 'APKN', 'MWBC', 'ABAN', 'WOTH', 'BAFR', 'AIND', 'CHNE', 'OOTH'];

/** What a referral says of one person; fields of it can be given otherwise. */
export type Person = Readonly<Record<string, unknown>>;

/** The nth person of the fortnight: the same at every performance. */
export const invented = (nth: number, over: Person = {}): Person => ({
  name: { value: nameOf(nth) },
  dateOfBirth: { value: bornOn(nth) },
  gender: { value: pick(GENDERS, nth) },
  ethnicity: { value: pick(ETHNICITIES, nth) },
  concernTypes: pick(CONCERNS, nth),
  immediateRisk: nth % 9 === 4,
  knownStatus: nth % 3 === 0 ? 'KNOWN' : 'UNKNOWN',
  associates: nth % 4 === 0 ? [{ name: nameOf(nth + 7), relationship: 'friend' }] : [],
  ...over,
});

export const whatHappened = (nth: number): string => pick(WHAT_HAPPENED, nth);

/** Each first name comes twice: the second time with another family name. */
const nameOf = (nth: number): string =>
  `${pick(FIRST_NAMES, nth)} ${nth % (2 * FIRST_NAMES.length) < FIRST_NAMES.length ? 'Invented' : 'Madeup'}`;

/** Between nine and seventeen years old in the spring of 2026. */
const bornOn = (nth: number): LocalDate => addDays('2008-06-01', (nth * 97) % 2_900);

const pick = <T>(from: readonly T[], nth: number): T => from[nth % from.length] as T;
