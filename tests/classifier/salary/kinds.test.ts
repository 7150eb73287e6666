// How postings write pay, kind by kind, beyond an amount with its currency and period.
import { describe, expect, it } from 'vitest';
import type { Salary } from '../../../src/classifier/analysis.ts';
import { readPay } from '../../../src/classifier/salary/salary.ts';

/** The pay that a pay field's own words state. */
const fieldPay = (salaryText: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText, description: null }).salary;

const read = (description: string, location: string | null = null) =>
  readPay({ title: null, company: null, location, salaryText: null, description });

type Pay = [min: number | null, max: number | null, currency: string, period?: Salary['period']] | null;

function expectPay(text: string, location: string | null, wanted: Pay) {
  const [min = null, max = null, currency = '', period = 'year'] = wanted ?? [];
  expect(read(`You mend nets in 3 ports.\n\n${text}\n\nWe are 40 people.`, location).salary).toEqual(
    wanted && { min, max, currency, period },
  );
}

const kind = (name: string, cases: readonly [text: string, location: string | null, wanted: Pay][]) =>
  describe(name, () => {
    it.each(cases)('%j in %s', expectPay);
  });

kind('minimum, midpoint and maximum given apart', [
  ['Minimum pay: $95,000 Midpoint: $120,000 Maximum pay: $145,000', null, [95_000, 145_000, 'USD']],
  ['Minimum: $95,000.00\nMidpoint: $120,000.00\nMaximum: $145,000.00', null, [95_000, 145_000, 'USD']],
  ['Pay range\nMinimum\n$95,000\nMaximum\n$145,000', null, [95_000, 145_000, 'USD']],
  ['Salary minimum 74000.000 mid range 89000.000 maximum 106000.000', 'Dover, NJ', [74_000, 106_000, 'USD']],
  ['Range: min 95 000 PLN - max 145 000 PLN', 'Gdynia, Poland', [95_000, 145_000, 'PLN']],
  ['Pay min: 61000 GBP, pay max: 74000 GBP', null, [61_000, 74_000, 'GBP']],
]);

kind('bounds in other words', [
  ['To £70,000 plus bonus', null, [null, 70_000, 'GBP']],
  ['Salary to £83k (second mate), to £118k (captain)', null, [null, 118_000, 'GBP']],
  ['Package circa £90,000', null, [90_000, 90_000, 'GBP']],
  ['The minimum pay for this post is €52.000 a year', null, [52_000, null, 'EUR']],
  ['La RAL minima per il ruolo è pari a 35.000 euro', 'Bari, Italia', [35_000, null, 'EUR']],
  ['Salaris vanaf € 3.500 bruto per maand', 'Hoorn', [3500, null, 'EUR', 'month']],
  ['Salaire dès 42 000 € brut annuel', 'Brest, France', [42_000, null, 'EUR']],
  ['Salário a partir de 1.200 € por mês', 'Faro, Portugal', [1200, null, 'EUR', 'month']],
  ['Pay begins at $88,000 a year', null, [88_000, null, 'USD']],
  ['Salary capped at £75,000', null, [null, 75_000, 'GBP']],
  ['£170k+ DOE', null, [170_000, null, 'GBP']],
  ['£170k+ and shares', null, [170_000, null, 'GBP']],
  ['£45,000+ bonus', null, [45_000, 45_000, 'GBP']],
  ['£45k + bonus', null, [45_000, 45_000, 'GBP']],
  ['From £45,000 + pension + 26 days of leave + boat', null, [45_000, null, 'GBP']],
]);

kind('part-time beside full-time', [
  ['Salary: £52,000 FTE (actual £31,200 on three days)', null, [52_000, 52_000, 'GBP']],
  ['£24,000 actual salary (£40,000 FTE)', null, [40_000, 40_000, 'GBP']],
  ['Full-time salary £40,000; part-time £20,000', null, [40_000, 40_000, 'GBP']],
  [
    'Part-time (20 hours): €2,500 per month. Full-time equivalent: €5,000 per month.',
    null,
    [5000, 5000, 'EUR', 'month'],
  ],
  ['£24,000 pro rata (£40,000 full-time equivalent)', null, [40_000, 40_000, 'GBP']],
  ['Salary: £45,000 pro rata', null, [45_000, 45_000, 'GBP']],
]);

kind('thresholds of visas', [
  ['A Skilled Worker visa asks for a salary of £40,900 or more.', null, null],
  [
    'We can sponsor those who earn £39,100 a year or more. Salary £45,000 to £50,000.',
    null,
    [45_000, 50_000, 'GBP'],
  ],
  ['Du verdienst mindestens 50.700 € (Blue Card)', 'Kiel, Germany', null],
  ['Salary: £45,000, visa sponsorship available', null, [45_000, 45_000, 'GBP']],
]);

kind('benefits', [
  ['Carte déjeuner de 11 € par jour', 'Brest, France', null],
  ['Maaltijdcheques van € 8 per dag', 'Gent', null],
  ['Cartão refeição de 9,60 € por dia', 'Faro, Portugal', null],
  ['New parents get a top-up of $2,150 a week', null, null],
  ['A welfare package of €900', 'Bari, Italia', null],
  ['Sailors we placed were offered $91k to $143k, most of them near $120k', null, null],
  ['Practices with $80K+ in annual recoverable claims', null, null],
]);

kind('totals beside base pay', [
  ['Base salary £60k, OTE £90k', null, [60_000, 60_000, 'GBP']],
  [
    'Expected pay range: $50,000 - $60,000. Total expected compensation is $70,000 - $90,000.',
    null,
    [50_000, 60_000, 'USD'],
  ],
  [
    'Salaire de base (échelon 3) : 1 240 € brut/mois\nAvec primes, on touche environ 1 486 € brut',
    'Faro, Portugal',
    [1240, 1240, 'EUR', 'month'],
  ],
  ['Zielgehalt 78.000 € (OTE), fix sind davon 66.000 €', 'Kiel, Germany', [66_000, 66_000, 'EUR']],
  [
    'Remuneração: parte fixa R$2.140,00 + gorjetas por mês de R$700,00 a R$1.100,00',
    'Natal, Brasil',
    [2140, 2140, 'BRL', 'month'],
  ],
  ['Total compensation: $250,000 - $320,000', null, [250_000, 320_000, 'USD']],
]);

kind('one list for several towns, run together', [
  [
    'Dover, MA: $186,400 - $214,900 for Lead Netmaker Salem, VA: $171,000 - $196,300 for Lead Netmaker',
    null,
    [171_000, 214_900, 'USD'],
  ],
]);

kind('figures glued to the next word', [
  ["Pay range: $45/hourHere's what we offer", null, [45, 45, 'USD', 'hour']],
  ['Salary: £30,000per annumBenefits include a boat', null, [30_000, 30_000, 'GBP']],
  ['Salary range is 145-230złPLN/HOUR', 'Gdynia, Poland', [145, 230, 'PLN', 'hour']],
  ['Pay: $80k - $95kBenefits: nets', null, [80_000, 95_000, 'USD']],
]);

kind('a budget that is pay, and one that is not', [
  ['We have set aside £32,000 to £47,000 for the post as its salary.', null, [32_000, 47_000, 'GBP']],
  ['Salary budget: £60k - £70k', null, [60_000, 70_000, 'GBP']],
  ['Budget: up to 12 LPA', 'Panaji, India', [null, 1_200_000, 'INR']],
  ['You own a budget of £60,000 to £70,000.', null, null],
  ['Training budget: £2,000', null, null],
]);

kind('a stipend that is pay, and one that is not', [
  ['Stipend: ₹7,000–₹10,000 per month', 'Panaji, India', [7000, 10_000, 'INR', 'month']],
  ['Monthly stipend: €800 per month', 'Bari, Italia', [800, 800, 'EUR', 'month']],
  ['A fair internship package with EUR 1250,- monthly allowance', null, [1250, 1250, 'EUR', 'month']],
  ['Interns receive a monthly stipend of $4,100', null, [4100, 4100, 'USD', 'month']],
  ['You get a monthly internship allowance of €850 gross', null, [850, 850, 'EUR', 'month']],
  ['Je krijgt een stagevergoeding van € 825 per maand', null, [825, 825, 'EUR', 'month']],
  ['Interns receive a monthly housing stipend of $1,500', null, null],
  ['Interns get $1,500 monthly allowance for housing', null, null],
  ['Sailors receive a monthly allowance of $1,100', null, null],
  ['Home office stipend: $800', null, null],
  ['Stipend: $800 towards your home office', null, null],
]);

kind('signs of several countries', [
  ['Salary: Rs. 165,000 - Rs. 215,000 per month', 'Quetta, Pakistan', [165_000, 215_000, 'PKR', 'month']],
  ['Salary: Rs 250,000 per month', 'Galle, Sri Lanka', [250_000, 250_000, 'LKR', 'month']],
  ['Salary: Rs. 12,00,000 per annum', 'Panaji, India', [1_200_000, 1_200_000, 'INR']],
  ['Salary: ¥25,000 - ¥40,000 per month', 'Ningbo, China', [25_000, 40_000, 'CNY', 'month']],
  ['Salary: ¥25,000 - ¥40,000 per month', null, [25_000, 40_000, 'CNY', 'month']],
  ['Salary: ¥6,000,000 - ¥9,000,000', null, [6_000_000, 9_000_000, 'JPY']],
  ['Lön: 45 000 kr', 'Umeå, Sweden', [45_000, 45_000, 'SEK', 'month']],
  ['Lönen ligger på 41 000 – 53 000 kr', 'Umeå, Sweden', [41_000, 53_000, 'SEK', 'month']],
  ['Lønn: 700 000 - 850 000 kr', 'Bodø, Norge', [700_000, 850_000, 'NOK']],
  ['Maaş: 90.000 - 120.000 TL / ay', 'Bursa, Türkiye', [90_000, 120_000, 'TRY', 'month']],
  ['薪资：25-40K·14薪', '宁波, 中国', [25_000, 40_000, 'CNY', 'month']],
  ['Gehaltsrahmen: 65 - 85 T€', 'Kiel, Germany', [65_000, 85_000, 'EUR']],
  ['4.800 € x 13,5 Monatsgehälter', 'Kiel, Germany', [4800, 4800, 'EUR', 'month']],
  ['Salário: R$ 8 mil a R$ 11 mil', 'Natal, Brasil', [8000, 11_000, 'BRL', 'month']],
]);

kind('no period written', [
  ['Rate: €450 - €500', 'Cork, Ireland', [450, 500, 'EUR', 'day']],
  ['Rate: £45 - £55', null, [45, 55, 'GBP', 'hour']],
  ['Pay range: $62.94-$67.96', 'Dover, MD', [62.94, 67.96, 'USD', 'hour']],
  ['Pay range, in the money of the place: 21.0 - 38.0', 'Salem, OR', [21, 38, 'USD', 'hour']],
  ['Workload min: 70.00, workload max: 90.00', 'Chur, Switzerland', null],
  ['Salaries are paid in 15 - 30 days', 'Salem, OR', null],
  ['Rate: $80 to $90/hr w2\nJN -072026-107912', 'Dover, MA', [80, 90, 'USD', 'hour']],
]);

kind('decimals and blanks in figures', [
  ['Remuneração: R$1598,76 + comissão', 'Natal, Brasil', [1598.76, 1598.76, 'BRL', 'month']],
  ['Salário: R$ 2. 347,00 Mais: barco e almoço', 'Natal, Brasil', [2347, 2347, 'BRL', 'month']],
  ['You are paid $ 118 , 000 to $ 136 , 000.', null, [118_000, 136_000, 'USD']],
  [
    'Studienvergütung: 1.287,50 € im 1. und 1.612,50 € im letzten Studienjahr',
    'Kiel, Germany',
    [1287.5, 1612.5, 'EUR', 'month'],
  ],
  ['Up to 2000 euros per month', null, [null, 2000, 'EUR', 'month']],
]);

kind('weeks are read, fortnights are not', [
  ['Pay: $1,800 a week', null, [1800, 1800, 'USD', 'week']],
  ['$1,800 a week', null, [1800, 1800, 'USD', 'week']],
  ['The fish market takes $25,000 a week', null, null],
  ['Pay: $1,800-$2,200 bi-weekly', null, null],
  ['Pay: £1,900 per fortnight', null, null],
  ['Salary: $120,000 - $150,000, paid bi-weekly', null, [120_000, 150_000, 'USD']],
]);

describe('a dollar sign in Canada', () => {
  it.each([
    ['$95,000 - $120,000', 'Gander, Canada', 'CAD', 'currency'],
    ['$95,000 - $120,000 CAD', 'Gander, Canada', 'CAD', null],
    ['USD $95,000 - $120,000', 'Gander, Canada', 'USD', null],
    ['$95,000 - $120,000', 'Salem, OR', 'USD', null],
    ['$95,000 - $120,000', 'Cairns, Australia', 'AUD', null],
    ['$95,000 - $120,000', 'Remote in Canada or the United States', 'USD', null],
  ])('%j in %s is %s, %s assumed', (text, location, currency, assumed) => {
    const found = read(`Pay: ${text}`, location);
    expect(found.salary?.currency).toBe(currency);
    expect(found.assumed).toBe(assumed);
  });
});

describe('a field', () => {
  it.each<[string, string | null, Pay]>([
    ['$120k+ DOE', null, [120_000, null, 'USD']],
    ['月薪 25k-40k', '宁波, China', [25_000, 40_000, 'CNY', 'month']],
    ['£1,100 - £1,300 per week', null, [1100, 1300, 'GBP', 'week']],
    ['$1,800-$2,200 bi-weekly', null, null],
    ['Rs150k to Rs200k a month', 'Quetta, Pakistan', [150_000, 200_000, 'PKR', 'month']],
  ])('%j in %s', (text, location, wanted) => {
    const [min = null, max = null, currency = '', period = 'year'] = wanted ?? [];
    expect(fieldPay(text, location)).toEqual(wanted && { min, max, currency, period });
  });
});

kind('a range told in passing is no pay', [
  ['A usual refit runs from $60,000 to $120,000 and takes a winter.', 'Portland, ME', null],
  ['We sell nets to fleets that turn over between £80k and £120k.', 'Hull, UK', null],
  ['Harbours that bring in $100,000 to $300,000 a year are yours.', 'Portland, ME', null],
  ['You will own a fuel bill of $20,000-$40,000 a month.', 'Portland, ME', null],
  ['Fleets with an income of $40,000 to $60,000 per year use our charts.', 'Nairobi', null],
  ['Contracts range from $50,000 to $150,000.', 'Portland, ME', null],
  ['Ports that use it: customers paying $20,000 to $50,000 a year', 'Portland, ME', null],
  ['Projekte mit einem Budget von 50.000 € bis 200.000 €', 'Kiel', null],
  ['Proyectos con un presupuesto de 30.000 € a 60.000 €', 'Vigo', null],
  ['Vous suivez des projets de 50 k€ à 200 k€', 'Brest', null],
  ['Our tugs move $40,000 per month for small ports.', 'Portland, ME', null],
  ['Awards of $30,000 to $50,000 for research', 'Portland, ME', null],
  ['Upkeep of $80,000 a year', 'Portland, ME', null],
  ['This berth is graded at level 7 (£44,000 to £52,000).', 'Hull, UK', [44_000, 52_000, 'GBP']],
  ['Candidates will receive between $150,000 and $180,000.', null, [150_000, 180_000, 'USD']],
  ['We will consider day rates up to £600', null, [null, 600, 'GBP', 'day']],
  ['You can earn between £45,000 and £60,000 with us.', 'Hull, UK', [45_000, 60_000, 'GBP']],
  ['For this berth you are looking at $120,000 to $140,000.', null, [120_000, 140_000, 'USD']],
  ['Wir zahlen je nach Können 52.000 € bis 61.000 € im Jahr', 'Kiel', [52_000, 61_000, 'EUR']],
  ['Selon ton parcours, tu toucherez 40 000 € à 46 000 € par an', 'Brest', [40_000, 46_000, 'EUR']],
  ['We had £45k to £50k in mind for the right mate.', 'Hull, UK', [45_000, 50_000, 'GBP']],
  ['This post is advertised at £38,000 to £42,000 a year.', null, [38_000, 42_000, 'GBP']],
  ['Oferujemy od 14 000 do 18 000 zł na umowie o pracę', 'Gdynia', [14_000, 18_000, 'PLN', 'month']],
  ['We want somebody who mends nets by hand for $40 to $55 an hour', null, [40, 55, 'USD', 'hour']],
  ['Second mate wanted for a trawler in Hull, £55,000 - £65,000, on shore.', null, [55_000, 65_000, 'GBP']],
  ['All other harbours in the state - $96,720 - $126,945', null, [96_720, 126_945, 'USD']],
]);

it('a range in the first line of a posting is pay, however the line is worded', () => {
  const { salary } = read('Second mate wanted for a growing fleet £40k-£45k\n\nYou mend nets.');
  expect(salary).toEqual({ min: 40_000, max: 45_000, currency: 'GBP', period: 'year' });
});

kind('a lone figure far from the range beside it is a benefit', [
  [
    'Salary: $50,000 - $90,000. Besides base pay we give a lot, among it: $4,000 per year for your teeth',
    null,
    [50_000, 90_000, 'USD'],
  ],
  [
    'Base salary range: $127,000 to $160,000\nLife cover of 3x salary up to $1,000,000',
    null,
    [127_000, 160_000, 'USD'],
  ],
  ['Base salary: $155,000 - $215,000\nBonus range: $10,000 - $20,000', null, [155_000, 215_000, 'USD']],
  [
    'Salaris: €4.800 tot 6.800 per maand\nof €700 mobiliteitsvergoeding',
    'Hoorn',
    [4800, 6800, 'EUR', 'month'],
  ],
  ['Salary: £50,000 - £60,000; apprentices £24,000', null, [24_000, 60_000, 'GBP']],
]);

kind('bounds that are not exact, or that end a word', [
  ['Salary is up to around £65,000', null, [null, 65_000, 'GBP']],
  ['Gehalt ab etwa 52.000 € im Jahr', 'Kiel', [52_000, null, 'EUR']],
  ['Salary in excess of £80,000', null, [80_000, null, 'GBP']],
  ['Salary north of £80k', null, [80_000, null, 'GBP']],
  ['Fizetés: bruttó 900 000 Ft-tól', 'Szeged, Hungary', [900_000, null, 'HUF', 'month']],
  ['Fizetés: 900 000 Ft-ig', 'Szeged, Hungary', [null, 900_000, 'HUF', 'month']],
  ["Maaş: 60.000 TL'den başlayan", 'İzmir, Türkiye', [60_000, null, 'TRY', 'month']],
  ['Salariu de la 8.000 RON net', 'Constanța, Romania', [8000, null, 'RON', 'month']],
]);

kind('part-time by hours, by brackets and in other languages', [
  ['Pay: £21,600 (pro rata, based on a full-time salary of £36,000)', null, [36_000, 36_000, 'GBP']],
  ['Bei 40 Stunden 4.500 € brutto im Monat, bei 20 Stunden 2.250 €', null, [4500, 4500, 'EUR', 'month']],
  ['Salaire : 42 000 € temps plein, soit 33 600 € pour un 80 %', null, [42_000, 42_000, 'EUR']],
  ['Salaris € 5.000 bij 40 uur; € 4.000 bij 32 uur', null, [5000, 5000, 'EUR', 'month']],
  ['0.6 FTE, £27,000 actual (£45,000 whole-time equivalent)', null, [45_000, 45_000, 'GBP']],
  ['Salário: 30.000 € a tempo inteiro; 15.000 € a tempo parcial', null, [30_000, 30_000, 'EUR']],
]);

kind('permits to work by their names', [
  ['The H-1B prevailing wage here is at least $110,000', 'Portland, ME', null],
  ['Pour la carte bleue, le salaire doit dépasser 53 836 €.', 'Brest', null],
  ['For a Critical Skills permit you need a salary above €38,000', 'Cork', null],
  ['Pay: £45,000. With sponsorship the going rate of £41,700 applies.', null, [45_000, 45_000, 'GBP']],
]);

kind('no period written where pay is told by the month', [
  ['Salary: 30,000 - 40,000 ₪', 'Haifa', [30_000, 40_000, 'ILS', 'month']],
  ['Wynagrodzenie: 36 000 - 42 000 zł', 'Gdynia', [36_000, 42_000, 'PLN', 'month']],
  ['Lohn: CHF 12 500', 'Basel', [12_500, 12_500, 'CHF', 'month']],
  ['Salary: S$13,000 - S$16,000', 'Singapore', [13_000, 16_000, 'SGD', 'month']],
  ['Salary: PLN 180,000 - 220,000', 'Gdynia', [180_000, 220_000, 'PLN']],
  ['Sueldo: $2.500.000 líquidos', 'Valparaíso, Chile', [2_500_000, 2_500_000, 'CLP', 'month']],
  ['Sueldo: $4,500 al mes', 'Valparaíso, Chile', null],
  ['Lương: 30-45 triệu', 'Hải Phòng, Vietnam', [30_000_000, 45_000_000, 'VND', 'month']],
]);

kind('weekly pay in one word', [
  ['Wochenlohn 900 €', 'Kiel', [900, 900, 'EUR', 'week']],
  ['800 € la semaine', 'Brest', [800, 800, 'EUR', 'week']],
]);

kind('figures without a currency after a label', [
  ['Rate: 40-45/hr on the quay', 'Portland, ME', [40, 45, 'USD', 'hour']],
  ['Compensation: 80/hr - 95/hr', 'Portland, ME', [80, 95, 'USD', 'hour']],
  ['Hourly rate ($): 61.50', 'Portland, ME', [61.5, 61.5, 'USD', 'hour']],
  ['Salary: 45000', 'Hull, UK', [45_000, 45_000, 'GBP']],
  ['Salary: 45000', null, null],
  ['Frame rate: 60/hr', 'Hull, UK', null],
  ['Salary review: 2026', 'Kiel', null],
]);

kind('dollars by what comes with them, and American pay abroad', [
  ['Salary: $115k + super', 'Remote', [115_000, 115_000, 'AUD']],
  ['Salary: $115k plus super friendly mates', 'Remote', [115_000, 115_000, 'USD']],
  ['Salary: $105,000 - $120,000 plus KiwiSaver', null, [105_000, 120_000, 'NZD']],
  ['Salary: $110,000 - $120,000', 'Perth WA', [110_000, 120_000, 'AUD']],
  ['Salary: $110,000 - $120,000', 'Tacoma WA', [110_000, 120_000, 'USD']],
  ['Salary: 3000–4000 USD', 'Odesa, Ukraine', [3000, 4000, 'USD', 'month']],
  ['Salary: $3,000 - $4,000', 'Portland, ME', null],
  ['Pay: $1,750–$2,150 per finished task', 'Odesa, Ukraine', null],
]);

kind('more words of bounds and labels', [
  ['Entgelt: mind. EUR 3.200 brutto mtl.', 'Linz', [3200, null, 'EUR', 'month']],
  ['月給:35万円~', 'Osaka, Japan', [350_000, null, 'JPY', 'month']],
  ['Horquilla: 38k - 45k', 'Vigo, España', [38_000, 45_000, 'EUR']],
  ['Bér: bruttó 1,2 - 1,5 millió Ft', 'Szeged, Hungary', [1_200_000, 1_500_000, 'HUF', 'month']],
  ['Pay: R40k - R55k CTC per month', 'Durban, South Africa', [40_000, 55_000, 'ZAR', 'month']],
  ['Salary: Ksh. 150,000 per month', 'Mombasa, Kenya', [150_000, 150_000, 'KES', 'month']],
  ["Gehalt: Fr. 95'000.- im Jahr", 'Basel', [95_000, 95_000, 'CHF']],
  ['CTC: 18-24 LPA', 'Kochi, India', [1_800_000, 2_400_000, 'INR']],
]);

kind('whose money a sentence tells of', [
  ['Our clients each pay £20,000 to £60,000 a year.', null, null],
  ['We train deckhands who earn £30,000 to £40,000 a year.', null, null],
  ['People on salaries of £30,000 to £40,000 buy our nets.', null, null],
  ['The median salary in this port is £32,000.', null, null],
  ['Onze klanten geven € 40.000 tot € 90.000 per jaar uit.', 'Hoorn', null],
  ['We buy €40,000 to €90,000 of rope for each boat.', 'Kiel', null],
  ['A day in dock can reach $90,000 per hour.', 'Portland, ME', null],
  ['Bonus: once a year we pay £4,000 to £6,000.', null, null],
  ['The role comes with £52,000 to £58,000 a year.', null, [52_000, 58_000, 'GBP']],
  ['This is a permanent job on £52,000 - £58,000 with a pension.', null, [52_000, 58_000, 'GBP']],
  ['In this role you will look after stores between £30k and £90k.', null, null],
  ['Your annual income will be €52,000 to €58,000.', 'Cork', [52_000, 58_000, 'EUR']],
]);
