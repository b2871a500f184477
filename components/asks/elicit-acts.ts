import type { Answer } from '@/lib/protocol/asks'
import { elicitAnswer } from './answers'

/** The two ways not to accept an elicitation (2025-06-18, response actions): they tell the server different things. */
export const elicitActs = (onAnswer: (answer: Answer) => void) => [
  {
    label: 'Decline',
    hint: 'the server learns that you said no',
    onAct: () => {
      onAnswer(elicitAnswer('decline'))
    },
  },
  {
    label: 'Cancel',
    hint: 'the server learns that you left without deciding',
    onAct: () => {
      onAnswer(elicitAnswer('cancel'))
    },
  },
]
