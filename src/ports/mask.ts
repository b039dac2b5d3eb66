/** Has a secret hidden wherever the runner writes the log. */
export type Mask = (secret: string) => void;
