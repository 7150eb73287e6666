import { describe, expect, it } from 'vitest';
import type { PostingText } from '../../../src/classifier/analysis.ts';
import { readFacts } from '../../../src/classifier/facts/facts.ts';

const degree = (description: string) => {
  const text: PostingText = { title: null, company: null, location: null, salaryText: null, description };
  return readFacts(text).degree;
};
const places: readonly [string, (line: string) => string][] = [
  ['in an introduction', (line) => `Our yard builds ferries. ${line}\n\nRequirements\n- Calm at sea`],
  ['among the demands', (line) => `Tasks\n- Draw charts\n\nRequirements\n- Calm at sea\n- ${line}`],
  ['where nothing has a heading', (line) => `You draw charts with four others. ${line} Write to us.`],
];

describe.each(places)('a degree denied %s', (_, at) => {
  it.each([
    'MSc: no.',
    'Master’s? Not here.',
    'No diploma, no degree? No matter.',
    'Bachelor’s degree – not needed',
    'PhD (not required)',
    'A master’s is no must.',
    'A degree in geography or law isn’t a must.',
    'Your PhD, should you have one, is irrelevant.',
    'Lacking a bachelor’s will not be held against you.',
    'We would not turn you down because you lack a degree.',
    'Salt in your hair counts for more than a degree.',
    'We put practice over certificates and degrees.',
    'Calm counts for more than a PhD.',
    'We value practice over a PhD.',
    'Master’s (not essential)',
    'Mestrado (não obrigatório)',
    'Ein Masterabschluss ist kein Muss.',
    'Le doctorat n’est pas exigé.',
    'El doctorado no es obligatorio.',
    'Il dottorato non serve.',
    'Een masterdiploma is niet nodig.',
  ])('%j', (line) => expect(degree(at(line))).toBe('none-stated'));

  it.each([
    ['Sailors without a bachelor’s degree will not be considered.', 'bachelor'],
    ['We cannot hire you without a master’s.', 'master'],
    ['Not only a bachelor’s but patience, too, is required.', 'bachelor'],
    ['A master’s is a must, with no exceptions.', 'master'],
    ['Master’s degree (no MBA) required.', 'master'],
    ['You hold no less than a master’s.', 'master'],
    ['A bachelor’s degree not necessarily in geography.', 'bachelor'],
    ['A master’s from a school which is not ours.', 'master'],
    ['Je beschikt over een masterdiploma.', 'master'],
    ['You have a master’s in physics and are not afraid of storms.', 'master'],
    ['You are not afraid of storms and have a PhD.', 'phd'],
    ['You hold a PhD, finished no later than last summer.', 'phd'],
  ])('but %j asks for it', (line, wanted) => expect(degree(at(line))).toBe(wanted));
});

describe('a degree of others', () => {
  it.each([
    'You help PhDs to find the harbour.',
    'You will mentor doctoral students at sea.',
    'Everyone on the bridge team has at least a master’s.',
    'MBA schools are our customers.',
    'You explain the tides to officers, pilots and PhDs.',
  ])('%j asks for none', (line) => {
    expect(degree(`Our yard builds ferries. ${line}\n\nRequirements\n- Calm at sea`)).toBe('none-stated');
    expect(degree(`You draw charts with four others. ${line} Write to us.`)).toBe('none-stated');
  });

  it.each(['Budget for an MBA', 'Time off for your master’s', 'You can do a part-time PhD with us'])(
    '%j is a benefit',
    (line) => expect(degree(`Requirements\n- Calm at sea\n\n${line}`)).toBe('none-stated'),
  );
});

it('a wish for one outweighs that it is not needed', () => {
  expect(degree('Requirements\n- A PhD is not required, but a plus')).toBe('phd');
  expect(degree('Requirements\n- PhD nice to have but no must')).toBe('phd');
  expect(degree('Requirements\n- A PhD is not required, a plus')).toBe('phd');
});

describe('a line in another language than the posting', () => {
  it.each([
    ['Abgeschlossenes Studium der Geographie', 'bachelor'],
    ['Abgeschlossenes Hochschulstudium', 'bachelor'],
    ['Geographiestudium', 'bachelor'],
    ['Laurea in geografia', 'bachelor'],
    ['Titulación universitaria en geografía', 'bachelor'],
    ['Diplôme en géographie', 'bachelor'],
    ['Masterabschluss in Geographie', 'master'],
    ['Diplom-Ingenieur', 'master'],
    ['Bac+5 en géographie', 'master'],
    ['Mestrado em geografia', 'master'],
    ['Doctorado en geografía', 'phd'],
    ['Promotion of our charts at fairs', 'none-stated'],
    ['Diplomatic with pilots', 'none-stated'],
    ['A fishing licence', 'none-stated'],
  ])('%j asks for %s', (line, wanted) => {
    expect(degree(`You draw charts of the coast with us.\n\nRequirements\n- Calm at sea\n- ${line}`)).toBe(
      wanted,
    );
  });

  it('an offer of a doctorate is none', () => {
    const text =
      'Wir zeichnen Karten der Küste und suchen dich für unser Team.\n\nDein Profil\n- Ruhe auf See';
    expect(degree(`${text}\n- Möglichkeit zur Promotion`)).toBe('none-stated');
  });
});
