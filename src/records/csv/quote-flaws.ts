import type { QuoteFlaw } from './record-scanner.ts';

/** What to say of quotes that do not go together. */
export const QUOTE_FLAWS: Record<QuoteFlaw, { readonly message: string; readonly hint: string }> = {
  'text-before-quote': {
    message: 'A quote stands after other text in a cell.',
    hint: 'Put the whole cell in quotes and double the quotes inside it; no blank may stand beside them.',
  },
  'text-after-quote': {
    message: 'Text follows the closing quote of a cell.',
    hint: 'Double the quotes inside the cell, and remove blanks after the closing one.',
  },
  'unclosed-quote': {
    message: 'A quote is opened here and never closed.',
    hint: 'Close it, or double it if it belongs to the value.',
  },
};
