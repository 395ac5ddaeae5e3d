/**
 * Other people leave a text that goes on one person's file. Whole names first, then each part of a name by itself,
 * so that "Ash" goes as "Ash Invented" does; a surname that the person shares stays, for it is theirs too. Where in
 * doubt a word goes: what was left out can be asked for, what was sent cannot be taken back.
 */

export const ANOTHER_PERSON = '[another person]';

/** The text without the names of others. Equal names cannot be told apart: what is the person's own is kept. */
export const withoutNames = (text: string, others: readonly string[], own: readonly string[]): string => {
  const ownNames = new Set(own.map(spaced).map(folded));
  const ownWords = new Set(own.flatMap(wordsOf).flatMap(partsOf).map(folded));
  const named = others.map(spaced).filter((name) => !ownNames.has(folded(name)));
  const whole = named.filter((name) => tellingWordsOf(name).length > 0);
  const words = others
    .flatMap(tellingWordsOf)
    .flatMap(partsOf)
    .filter((word) => word.length > 1 && !ownWords.has(folded(word)));
  return [...longestFirst(whole), ...longestFirst(words)].reduce(
    (shorter, name) =>
      shorter.replace(standingAlone(name), (found) => (isOrdinary(name, found) ? found : ANOTHER_PERSON)),
    text.normalize('NFC'),
  );
};

const wordsOf = (name: string): readonly string[] =>
  name
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');
const spaced = (name: string): string => wordsOf(name).join(' ');
const folded = (word: string): string =>
  word.toLocaleLowerCase('en').replace(APOSTROPHES, "'").replace(HYPHENS, '-');

/** A double name with each of its halves. */
const partsOf = (word: string): readonly string[] => {
  const halves = word.split(HYPHENS).filter((half) => half !== '');
  return halves.length > 1 ? [word, ...halves] : [word];
};

/** The words by which somebody could be known: not a title or a kinship, nor what joins the parts of a surname. */
const tellingWordsOf = (name: string): readonly string[] =>
  wordsOf(name).filter((word, index) => {
    const plain = folded(word).replace(/[.,]$/u, '');
    // "Di" and "Al" begin a name as well as they join one.
    return !TITLES.has(plain) && !(PARTICLES.has(plain) && (index > 0 || !isCapital(word)));
  });

/** Whether what was found is the ordinary word and not the name: "will" where somebody is called Will. */
const isOrdinary = (name: string, found: string): boolean =>
  (ORDINARY.has(folded(name)) || PARTICLES.has(folded(name))) && !isCapital(found);

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

const APOSTROPHES = /['’‘ʼ`]/gu;
const HYPHENS = /[-‐‑–]/gu;

/** A name as a word of its own, in any case and over any white space: "Ash" is not in "cash". */
const standingAlone = (name: string): RegExp => {
  const pattern = wordsOf(name)
    .map((word) => escaped(word).replace(APOSTROPHES, APOSTROPHES.source).replace(HYPHENS, HYPHENS.source))
    .join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const PARTICLES = setOf(
  'a ab al ap bin bint da dal das de degli dei del della den der di do dos du e el ibn la las le les lo los of och ' +
    'ould san st te ten ter the und van vom von y zu zum zur',
);
const TITLES = setOf(
  'mr mrs ms miss mx dr prof rev mum mam mom mother dad father stepfather stepmother stepdad stepmum brother sister ' +
    'sibling stepbrother stepsister aunt auntie uncle grandma grandad grandmother grandfather boyfriend girlfriend ' +
    'husband wife male female older younger unknown unnamed aka',
);
/** Names that are also words which a text about somebody else is likely to use. */
const ORDINARY = setOf(
  'an and april art august autumn be best bill black bond booth brown can carol case chance chase child church close cook cousin ' +
    'crystal daily dawn day dean dear destiny do drew duke early east ever faith field fields fine fox frank friend gay ' +
    'glen good grace gran grant gray green grey hall harmony heath hill holly home honey hope house in ivy jack jade ' +
    'jean jet joy june just justice king lady lane law lee light lily little long love major man mark marks may mercy mills ' +
    'more my nan nick no north page park parks parent partner pat patience pearl penny pierce poole poppy porter price pride read reed ' +
    'rice rich river rob robin rose ruby rush sage sharp sir sky so son south speed spring stone storm street strong sue ' +
    'summer sunny to trinity wade wall walls ward wards waters way webb wells west white will winter wish wood ' +
    'woods worth young',
);
