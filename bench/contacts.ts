/** A person of the benchmark; an empty description is one that the record does not have. */
export interface Contact {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly phone: string;
  readonly city: string;
  readonly description: string;
}

const firstNames = [
  'Abelone',
  'Brannoc',
  'Cerys',
  'Dagfinn',
  'Elowen',
  'Gaspard',
  'Märthe',
  'Noëlle',
  'Sorrel',
  'Zofia',
];
const lastNames = [
  'Quillfern',
  'Ostrowell',
  'Marlpit',
  'Gorseley',
  'Underhay',
  'Öhlenbrook',
  'Moonpenny',
  'Vellacourt',
];
const cities = [
  'Larkmouth',
  'Thistlewick',
  'Gullhaven',
  'Östermoor',
  'Copperfold',
  'Brightholm',
  'Saltmeadow',
];
/** One in seven has a comma and quotes, one in seven several lines. */
export const descriptions = [
  'Prefers the morning shift on Saturdays',
  'Knows every kettle and every lamp by its name',
  '',
  'Brings a "small", well-kept soldering iron',
  'Teaches darning and a little patience on Thursdays',
  'Away in July\nand in December',
  'Holds the key of the cellar; please ask first',
];

/** Contacts without end: those with the same number are the same on every machine. */
export function* contacts(): Generator<Contact, never> {
  const random = pseudorandom(0x5eed);
  for (let number = 1; ; number += 1) yield contact(number, random);
}

function contact(number: number, random: () => number): Contact {
  const pick = (list: readonly string[]): string => list[random() % list.length] ?? '';
  const [firstName, lastName] = [pick(firstNames), pick(lastNames)];
  return {
    id: `C-${String(number).padStart(8, '0')}`,
    ...{ firstName, lastName },
    email: `${ascii(firstName)}.${ascii(lastName)}.${number}@contacts.example`,
    phone: `+1 555-01${String(random() % 100).padStart(2, '0')}`,
    city: pick(cities),
    description: pick(descriptions),
  };
}

function ascii(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();
}

/** Marsaglia's xorshift with 32 bits: as random as sample data needs. */
function pseudorandom(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state;
  };
}
