import type { Answer } from '@/lib/protocol/asks'
import type { Era } from '@/lib/protocol/revisions'
import { elicitAnswer } from './answers'

/** How an answer travels: as the response to the server's own request, or with the call sent once more. */
const way = (era: Era): string => (era === 'legacy' ? 'at once' : 'with the call, sent again')

/** What accepting gives the server. A page's content is never part of the answer (2025-11-25, response actions). */
export const acceptHint = (mode: 'form' | 'url', era: Era): string =>
  mode === 'form'
    ? `the server gets what you filled in, ${way(era)}`
    : `the server learns ${way(era)} that you agreed, not what you did there`

/** The two ways not to accept an elicitation (2025-06-18, response actions): they tell the server different things. */
export const elicitActs = (onAnswer: (answer: Answer) => void, era: Era) => [
  {
    label: 'Decline',
    hint: `the server learns ${way(era)} that you said no; nothing you typed is sent`,
    tone: 'no' as const,
    onAct: () => {
      onAnswer(elicitAnswer('decline'))
    },
  },
  {
    label: 'Cancel',
    hint: 'the server learns that you left without deciding, and may ask again',
    tone: 'away' as const,
    onAct: () => {
      onAnswer(elicitAnswer('cancel'))
    },
  },
]
