import { oneOf } from '../diagnostic/word-list.ts';
import type { Mistakes } from '../diagnostic/mistakes.ts';

const CHOICES = ['never', 'on-failure', 'always'] as const;

/** When to comment on the pull request. */
export type CommentChoice = (typeof CHOICES)[number];

/** The choice that a text is; empty: never. */
export function commentChoice(text: string): CommentChoice | undefined {
  return CHOICES.find((choice) => choice === (text.trim() || 'never'));
}

export function reportCommentChoice(text: string, mistakes: Mistakes): void {
  if (commentChoice(text) !== undefined) return;
  mistakes.error({
    message: `Input "comment" takes ${oneOf(CHOICES)}, not "${text}".`,
    hint: 'Leave it out for no comment.',
  });
}
