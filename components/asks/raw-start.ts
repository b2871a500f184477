import { answerResult } from '@/lib/protocol/asks'
import type { Answer, Root } from '@/lib/protocol/asks'
import { elicitAnswer } from './answers'
import type { AskDraft } from './drafts'
import type { AskShape } from './read-ask'
import { EMPTY_ANSWER, typedResult } from './typed-answer'

const answerOf = (shape: AskShape, draft: AskDraft, roots: readonly Root[]): Answer => {
  switch (shape.kind) {
    case 'form':
      return elicitAnswer('accept', draft.content ?? {})
    case 'url':
      return elicitAnswer('accept')
    case 'sampling':
      return { kind: 'sampling', result: typedResult(draft.sampling ?? EMPTY_ANSWER) }
    case 'roots':
      return { kind: 'roots', roots: draft.roots ?? roots }
    case 'unusable':
      return { kind: 'verbatim', result: {} }
  }
}

/** The text an answer by hand starts with: what the form would send as far as it is filled in. */
export const rawStart = (shape: AskShape, draft: AskDraft, roots: readonly Root[]): string =>
  JSON.stringify(answerResult(answerOf(shape, draft, roots)), null, 2)
