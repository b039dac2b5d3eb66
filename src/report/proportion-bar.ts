/** A share of a bar: how many, and the square that stands for them. */
export interface Share {
  readonly count: number;
  readonly square: string;
}

/**
 * A bar of `width` squares in proportion to the shares. A share that is not nothing has at least one square, so
 * that one failed record in a million is seen.
 */
export function proportionBar(shares: readonly Share[], width: number): string {
  const present = shares.filter((share) => share.count > 0);
  const total = present.reduce((sum, share) => sum + share.count, 0);
  const squares = present.map((share) => Math.max(1, Math.round((share.count / total) * width)));
  for (
    let excess = squares.reduce((sum, count) => sum + count, 0) - width;
    excess !== 0;
    excess -= Math.sign(excess)
  ) {
    const largest = squares.indexOf(Math.max(...squares));
    squares[largest] = (squares[largest] ?? 0) - Math.sign(excess);
  }
  return present.map((share, index) => share.square.repeat(squares[index] ?? 0)).join('');
}
