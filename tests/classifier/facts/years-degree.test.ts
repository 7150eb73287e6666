import { describe, expect, it } from 'vitest';
import type { PostingText } from '../../../src/classifier/analysis.ts';
import { readFacts } from '../../../src/classifier/facts/facts.ts';

const facts = (description: string, title: string | null = null) =>
  readFacts({ title, company: null, location: null, salaryText: null, description } satisfies PostingText);

describe('years of experience', () => {
  it.each([
    ['Six (6) or more years of experience', 6],
    ['At least 7 (seven) years of experience', 7],
    ['Years of experience: 5+', 5],
    ['36 months of experience with compilers', 3],
    ['exp 4-7y', 4],
    ['3.5+ years of experience', 3],
    ['vierjährige Berufserfahrung', 4],
    ['17+ years of industry experience', 17],
    ['0-2 years of experience', 0],
    ['3 years with Elm, within 9+ years of overall experience', 9],
    ['2+ years with Elm\n- 7+ years of software development experience', 7],
    ['Not less than 4 years of experience', 4],
    ['YoE 4+', 4],
    ['3 years with Elm and a total of 7 years in IT', 7],
    ['5+ years of experience, or 3+ years with a PhD', 3],
    ['2+ years of Elm; 6+ years of professional software development', 6],
    ['6+ total years of experience', 6],
    ['You have spent four years charting coasts', 4],
    ['8+ years of data science experience', 8],
    ["Bachelor's with 6 years of experience or Master's with 4 years of experience", 4],
  ])('%j asks for %i', (text, wanted) => {
    expect(facts(`Requirements\n- ${text}`).yearsMin).toBe(wanted);
  });

  it.each([
    ['A decade of experience with tide tables', 10],
    ['You bring half a decade of experience', 5],
    ['Half a dozen years of experience at sea', 6],
    ['A dozen years of experience', 12],
    ['A couple of years of experience with sonar', 2],
    ['Three and a half years of experience', 3],
    ['Une dizaine d’années d’expérience', 10],
    ['Un par de años de experiencia con mapas', 2],
    ['Ein Jahrzehnt Erfahrung mit Karten', 10],
    ['4Jahre Berufserfahrung', 4],
    ['Tide gauges: +4 years in maintenance', 4],
    ['Pilot or navigator (6 to 9 years)', 6],
    ['7+ years of sailing, plus 2+ years of racing a bonus', 7],
    ['Mínimo tres años trabajando con mapas', 3],
  ])('%j, counted in other words, asks for %i', (text, wanted) => {
    expect(facts(`Requirements\n- ${text}`).yearsMin).toBe(wanted);
  });

  it.each([
    'We are after a navigator, or an engineer with 6 years of experience.',
    'We’re after an engineer with 6+ years of experience in charts.',
    'Our next research scientist has 6 years of experience with tides.',
    'Our new colleague brings 6+ years of experience.',
    'Our team needs a colleague with 6 years of experience.',
    'The right engineer has 6 years of experience.',
  ])('%j asks for six', (text) => {
    expect(facts(`You chart coasts with us.\n\n${text}`).yearsMin).toBe(6);
  });

  it.each([
    'You read tide logs going back 20 years, with software built in house.',
    'Applicants must be 18 years or older with a professional manner.',
    'Your licence is valid for four years, which our professional staff renews.',
    'The grant pays for this post for 3 years; a professional extension is possible.',
    'Logs are kept for seven years, as required by law.',
    'Ten years in, we still build software the same way.',
    'Two years from now, the software you write should steer every ferry in the country.',
    'It took us 3 years of engineering to get here.',
    'Duration: 18 months, with a professional sailing crew',
    'You pair with Marit, an engineer with 15 years of experience.',
    'With over a decade’s experience of storms, our harbour is the safest.',
    'A decade of building boats, and the experience shows.',
    'Contrato de 2 años, con un equipo de mucha experiencia',
  ])('%j, how long something lasts or is kept, asks for none', (text) => {
    expect(facts(`You chart coasts with us.\n\n${text}`).yearsMin).toBeNull();
  });

  it.each([
    'Our team has 14 years of experience in shipping.',
    'We have written programs for harbours for more than 11 years.',
    'Shipwrights with 9+ years of experience show you how it is done.',
    '4+ years of experience is a plus',
    'Less than two years of experience',
    'Preferred: 6+ years of experience',
    'Three captains with 19 years of experience at sea founded us.',
    'Idealerweise 4 Jahre Erfahrung',
    'We hope you stay with us for at least 3 years',
    'A 3 year graduate programme',
  ])('%j asks for none', (text) => {
    expect(facts(text).yearsMin).toBeNull();
  });

  it('a line that asks for one and wishes for another is no heading of wishes', () => {
    expect(facts('You\n\nMaths mandatory, Latin preferred\n\n- 3 years of experience').yearsMin).toBe(3);
  });

  it('of wishes and of the company’s section do not count', () => {
    expect(
      facts(
        'About us\nFor over 20 years, Harbour has built software.\n\nNice to have\n- 4+ years of experience',
      ).yearsMin,
    ).toBeNull();
  });
});

describe('the degree', () => {
  it.each([
    ["Bachelor's degree in maths (Master's preferred)", 'bachelor', false],
    ['MSc required, PhD desirable', 'master', false],
    ['PhD strongly preferred, MS required', 'master', false],
    ["BSc in geology; a Master's or PhD is a plus.", 'bachelor', false],
    [
      'Abgeschlossenes Informatikstudium. Du hast Erfahrung mit der Software und den Daten von Häfen und wir freuen uns auf dich und deine Bewerbung für das Team',
      'bachelor',
      false,
    ],
    ['A degree in physics or equivalent experience', 'bachelor', true],
    ['PhD preferred', 'phd', true],
    ['A BSc is required and an MSc is desirable', 'bachelor', false],
    ['BEng or MEng', 'bachelor', false],
    ['M.Tech in oceanography', 'master', false],
    ["BSc in geology, a Master's or PhD is a plus", 'bachelor', false],
    ['Diplom in oceanography', 'master', false],
    ['Laurea in geology', 'bachelor', false],
    ['Bac+5 in geology', 'master', false],
    ['A finished HBO or WO education', 'bachelor', false],
  ])('%j asks for %s', (text, degree, degreeOptional) => {
    expect(facts(text)).toMatchObject({ degree, degreeOptional });
  });

  it.each([
    'Answers in under 50 ms',
    'Reports in MS Access and MS SQL',
    'You will master new tools',
    'A formal degree is not necessary',
    'No one here asks for a PhD.',
    'A third of the crew holds a PhD.',
    'A high degree of autonomy',
    'We value skills over degrees.',
    'BA (Baltic Airlines) is a client',
    'Research on MS (multiple sclerosis)',
    "No bachelor's or master's degree required.",
    'The team is made up of PhDs and engineers.',
    "We don't care whether you have a PhD.",
    'Our master node and its replicas',
    'Network measures such as node degree',
    'Progress is shown on the bridge status console (BSC)',
  ])('%j asks for none', (text) => {
    expect(facts(text).degree).toBe('none-stated');
  });
});

describe('a degree is told from what only looks like one', () => {
  it.each([
    'You hear at once to what degree a chart can be trusted.',
    'Harbour cameras turn by 90 degrees and stitch 270-degree views.',
    'Ointments for second- and third-degree burns are our customers’ trade.',
    'You have a BS detector for tide tables.',
    'A no-BS crew: two calls and an answer.',
    'You sail with a BA and a product owner.',
    'MSC Cruises berths here.',
    'Ingeniería de prompts y de software es nuestro día a día.',
    'We help sailors graduate from paper charts.',
    'Degrees do not impress us.',
    'Left before the master’s was done? Welcome aboard.',
    'Nobody will ask you for a degree.',
    'A master’s on your wall is neither needed nor expected.',
    'A diploma or PhD is never a condition on this ship.',
    'Don’t worry about not having a master’s.',
    'You share a cabin and work with three PhDs.',
    'Our harbour master took his PhD in Bergen.',
    'An option of an industrial PhD later on.',
    'Degrees are not on our checklist.',
    'It is fine if you don’t have a bachelor’s.',
    'A PhD would be overkill on this boat.',
    'A degree isn’t something we look at.',
    'Ob du ein Studium hast, ist uns egal.',
    'Once here you can study part-time for an MSc, and we pay the fees.',
    'You tutor a bachelor’s student through a summer of charts.',
    'The app finds a course for our users, mostly people with a bachelor’s degree.',
  ])('%j asks for none', (text) => {
    expect(facts(`You chart coasts with us.\n\n${text}`).degree).toBe('none-stated');
  });

  it.each([
    'Present results to the doctoral researchers of two universities',
    'Extend the desk where officers see whether a sailor holds a Bachelor of Science',
    'Talk to the BA about tides',
  ])('%j, a duty, asks for none', (text) => {
    expect(facts(`Responsibilities\n- Chart coasts\n- ${text}\n\nRequirements\n- Elm`).degree).toBe(
      'none-stated',
    );
  });

  it.each([
    ['Currently studying for a master’s degree in oceanography', 'master'],
    ['You hold a PhD in physics', 'phd'],
  ])('%j does, under whatever heading', (text, degree) => {
    expect(facts(`Responsibilities\n- Chart coasts\n- ${text}`).degree).toBe(degree);
  });

  it.each([
    ['BSEE or BSCS', 'bachelor', false],
    ['BA or BS in geography', 'bachelor', false],
    ['EngD in acoustics', 'phd', false],
    ['Degree in geography, or the practical know-how to make up for not having one', 'bachelor', true],
    ['Degree in geography or equivalent seafaring work experience', 'bachelor', true],
    ['4 years of sailing and a degree or relevant experience', 'bachelor', true],
    ['PhD or Masters with long experience at sea', 'master', false],
    ['Bachelor’s in geography, or a related field with much experience at sea', 'bachelor', false],
    ['Bachelor’s and 3+ years of mapping or related work experience', 'bachelor', false],
  ])('%j asks for %s, optional: %s', (text, degree, degreeOptional) => {
    expect(facts(`Requirements\n- Elm\n- ${text}`)).toMatchObject({ degree, degreeOptional });
  });

  it('a title of university counts in Spanish', () => {
    const text =
      'Buscamos a una persona que conozca el mar y que quiera trabajar con nosotros en la costa.\n\nRequisitos\n- Título en Geografía o experiencia equivalente';
    expect(facts(text)).toMatchObject({ degree: 'bachelor', degreeOptional: true });
  });

  it('a heading that would be thrilled holds wishes', () => {
    const { degree, degreeOptional } = facts(
      'Requirements\n- Elm\n\nWe’d be thrilled to also see\n- MS in Geography',
    );
    expect([degree, degreeOptional]).toEqual(['master', true]);
  });
});

describe('years since when', () => {
  it.each([
    ['You have steered ferries for the past 6 years and have experience of storms.', 6],
    ['Du bist seit mindestens 3 Jahren in der Softwareentwicklung tätig und hast Erfahrung.', 3],
    ['Vous travaillez depuis 5 ans dans le développement logiciel.', 5],
    ['You will join a team that for the past 6 years has built software with experience.', null],
    ['Seit über 20 Jahren bauen wir Boote mit viel Erfahrung und Software.', null],
  ])('%j: %j', (text, years) => {
    expect(facts(`You chart coasts with us.\n\n${text}`).yearsMin).toBe(years);
  });
});

describe('grades', () => {
  it.each([
    ['Chart Engineer, L5', '', 'senior'],
    ['Chart Engineer (IC3)', '', 'mid'],
    ['Chart Engineer', 'Level: E6', 'lead'],
    ['Chart Engineer', 'Career Level - IC1', 'junior'],
    ['Chart Engineer', 'Seniority - Mid-level', 'mid'],
    ['Chart Engineer (débutant accepté)', '', 'junior'],
    ['Développeuse de cartes confirmée', '', 'senior'],
    ['Chart Engineer', 'You are a senior engineer who likes to sail.', 'senior'],
    ['Chart Engineer', 'Whether you are a junior engineer or an old hand, write to us.', 'unknown'],
    ['Chart Engineer - L2TP Tunnels', '', 'unknown'],
  ])('%j, %j: %s', (title, text, level) => {
    expect(facts(`You chart coasts with us.\n\n${text}`, title).seniority).toBe(level);
  });
});

describe('a degree by the name of its subject', () => {
  const text = (line: string) =>
    `Trazamos cartas de la costa y escuchamos las mareas con un equipo pequeño.\n\nTu perfil\n- ${line}\n- Calma en el mar`;

  it.each(['Ingeniería Informática, Matemáticas o similar', 'Ingeniería de Telecomunicaciones'])(
    '%j',
    (line) => {
      expect(facts(text(line)).degree).toBe('bachelor');
    },
  );

  it('is none where the word is of work', () => {
    expect(facts(text('Ingeniería de prompts en el puerto')).degree).toBe('none-stated');
  });
});

describe('in an introduction', () => {
  const intro = (sentence: string) =>
    facts(`${sentence}\n\nRequirements\n- Calm at sea\n- Tidy charts`).degree;

  it('a degree that is told of is nobody’s to bring', () => {
    expect(intro('The yard grew out of a PhD on hulls at the local university.')).toBe('none-stated');
    expect(intro('Pilots queue for the MSc that this harbour gives.')).toBe('none-stated');
  });

  it('one that is asked of the reader counts', () => {
    expect(intro('For this berth you bring a PhD on hulls.')).toBe('phd');
    expect(intro('The harbour wants somebody with a master’s.')).toBe('master');
  });
});

describe('among the duties', () => {
  it('a figure is of what is worked on, unless experience is named', () => {
    expect(facts('Responsibilities\n- Explore 10+ years of tide logs').yearsMin).toBeNull();
    expect(facts('Responsibilities\n- 4+ years of experience with tides').yearsMin).toBe(4);
  });
});

describe('the level', () => {
  it.each([
    ['AI Engineer, Lead Generation', 'unknown'],
    ['AI Engineer, Property Manager Platform', 'unknown'],
    ['Student Success ML Engineer', 'unknown'],
    ['Junior AI Engineer reporting to Head of AI', 'junior'],
    ['AI Engineer - Office of the CTO', 'unknown'],
    ['Cientista de Dados - Sênior', 'senior'],
    ['Lead AI Engineer', 'lead'],
    ['Engineering Manager, ML', 'lead'],
    ['Head of AI', 'lead'],
    ['Machine Learning Engineer (Working Student)', 'intern'],
    ['Data Scientist - Team Lead', 'lead'],
    ['Team Lead NLP', 'lead'],
    ['Data Scientist 2', 'mid'],
    ['Senior/Staff Data Scientist', 'senior'],
    ['Data Scientist, Early Careers', 'junior'],
    ['Cartographer, Entry', 'junior'],
    ['Data Entry Engineer', 'unknown'],
  ])('of %j is %s', (title, level) => {
    expect(facts('', title).seniority).toBe(level);
  });

  it.each([
    ['Harbour is seeking a Senior Data Scientist for its fleet. 2+ years of experience.', 'senior'],
    ['This is a senior role. 2+ years of experience.', 'senior'],
    ['We are hiring a Lead Engineer.', 'lead'],
    ['About us\n\nSeniority level\nEntry level', 'junior'],
    ['Level: Senior', 'senior'],
    ['As a staff engineer you set the direction.', 'lead'],
    ['This role suits recent graduates.', 'junior'],
    ['Nous recherchons un ingénieur senior.', 'senior'],
    ['In this senior position you own the roadmap.', 'senior'],
    ['We are looking for an engineer to work with senior scientists.', 'unknown'],
    ['We are seeking a scientist. You will mentor junior engineers.', 'unknown'],
  ])('where the title names none, %j says %s', (text, level) => {
    expect(facts(text, 'Data Scientist').seniority).toBe(level);
  });
});
