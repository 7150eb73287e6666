import { describe, expect, it } from 'vitest';
import { isNoDemand, stanceOf } from '../../../src/classifier/text/stance.ts';
import { tokenise } from '../../../src/classifier/text/tokens.ts';

/** Whether a word of a sentence is said of somebody else than the reader, as years or as a degree. */
function isTheirs(text: string, word: string, subject: 'years' | 'degree') {
  const tokens = tokenise(text);
  const stance = stanceOf(tokens, 'und');
  const at = Array.from({ length: tokens.count }, (_, i) => i).find((i) =>
    text.startsWith(word, tokens.start[i]),
  );
  expect(at, `${word} stands in ${text}`).toBeDefined();
  return isNoDemand(stance, at ?? 0, subject);
}

describe('the grammar of a sentence gives its years to the employer or a third person', () => {
  it.each([
    ['Our shipyard grew for 9 years', '9'],
    ['With 13 years of experience in tides, we build charts', '13'],
    ['The harbour master has 16 years of experience', '16'],
    ['Mit 12 Jahren Erfahrung sind wir ein kleiner Verlag', '12'],
    ['Noi vantiamo 18 anni di esperienza', '18'],
    ['For 6 years, Harbour has mapped the coast', '6'],
    ['Backed by investors with 19 years of experience', '19'],
  ])('%j', (text, years) => expect(isTheirs(text, years, 'years')).toBe(true));

  it.each([
    ['We are looking for a cartographer with 4 years of experience', '4'],
    ['Our ideal sailor has 4 years of experience', '4'],
    ['Must have 4 years of experience', '4'],
    ['4+ years of experience, and a love of our coast', '4'],
    ['6+ years of data engineering experience', '6'],
    ['2+ years of experience in renewable energy research', '2'],
    ['Wir suchen dich mit 4 Jahren Erfahrung', '4'],
    ['You have 4 years of experience in a company with ships', '4'],
    ['For this watch you will need 4 years of experience', '4'],
    ['For this position 4 years of experience are enough', '4'],
    ['To join our crew: 4+ years of experience', '4'],
    ['The engineer has 4 years of experience with winches', '4'],
    ['This person has 4 years of experience at sea', '4'],
  ])('but not those asked for: %j', (text, years) => expect(isTheirs(text, years, 'years')).toBe(false));
});

describe('so it does with degrees', () => {
  it.each([
    ['Our skipper received a PhD from Uppsala', 'PhD'],
    ['Colleges buy our charts for their Master courses', 'Master'],
    ['We pay for a Master at the academy if you like', 'Master'],
    ['It makes no difference whether you finished a Bachelor', 'Bachelor'],
    ['You can sail here without a Bachelor or Master', 'Master'],
  ])('%j', (text, degree) => expect(isTheirs(text, degree, 'degree')).toBe(true));

  it.each([
    ['We seek a geologist with a PhD', 'PhD'],
    ['Currently has a Master in geology', 'Master'],
    ['PhD in geology, with an interest in our maps', 'PhD'],
  ])('but not with those asked for: %j', (text, degree) =>
    expect(isTheirs(text, degree, 'degree')).toBe(false),
  );
});
