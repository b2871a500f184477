import type { AnswerOutcome } from '@/lib/share/live/control'
import type { OwnerState } from '@/lib/browser/live/owner-state'
import type { OwnAnswer, WatcherState } from '@/lib/browser/live/watcher-state'

/** The tone of a chip, and its word. */
export type Told = { readonly word: string; readonly tone: 'ok' | 'warn' | 'bad' | 'neutral'; readonly hint: string }

export const ownerWords = ({ phase, problem }: OwnerState): Told => {
  if (problem && phase === 'ended') return { word: 'ended', tone: 'bad', hint: `${problem.title}. ${problem.cause}` }
  switch (phase) {
    case 'opening':
      return { word: 'opening', tone: 'neutral', hint: 'The server is told of it.' }
    case 'live':
      return { word: 'live', tone: 'ok', hint: 'Whoever has the link sees what happens here.' }
    case 'behind':
      return { word: 'behind', tone: 'warn', hint: 'The server cannot be reached. What was not sent waits.' }
    case 'ending':
      return { word: 'ending', tone: 'neutral', hint: 'The last of it is sent.' }
    case 'ended':
      return { word: 'ended', tone: 'neutral', hint: 'Nothing more is sent. What was sent stays until it expires.' }
    case 'deleted':
      return { word: 'deleted', tone: 'neutral', hint: 'The server has nothing of it any more.' }
  }
}

const WHY: Readonly<Record<NonNullable<WatcherState['why']>, string>> = {
  stopped: 'Its owner has stopped sharing.',
  replaced: 'Its owner has gone on to another session.',
  left: 'Its owner has left.',
  full: 'It has grown as large as a live share may be.',
}

export const watcherWords = ({ phase, why, problem }: WatcherState): Told => {
  switch (phase) {
    case 'opening':
      return { word: 'opening', tone: 'neutral', hint: 'Not all of it is here yet.' }
    case 'live':
      return { word: 'live', tone: 'ok', hint: 'You see what happens in somebody else’s session, as it happens.' }
    case 'away':
      return {
        word: 'owner away',
        tone: 'warn',
        hint: 'Its owner’s page is gone for now. It goes on if it comes back.',
      }
    case 'reconnecting':
      return { word: 'reconnecting', tone: 'warn', hint: 'The server cannot be reached. What is missed comes later.' }
    case 'ended':
      return { word: 'ended', tone: 'neutral', hint: why === undefined ? 'Nothing more will come.' : WHY[why] }
    case 'failed': {
      const gone = problem?.code === 'SHARE_GONE'
      if (gone) return { word: 'expired', tone: 'warn', hint: 'Its time is over, or its owner has deleted it.' }
      return { word: 'broken', tone: 'bad', hint: problem ? `${problem.title}. ${problem.cause}` : '' }
    }
  }
}

/** What became of a watcher's answer, to its owner. */
export const OUTCOMES: Readonly<Record<AnswerOutcome, string>> = {
  given: 'answered',
  late: 'came too late',
  refused: 'sent what is no answer to it',
  closed: 'answered while nobody may',
}

/** What became of one's own answer. */
export const OWN: Readonly<Record<OwnAnswer['state'], string>> = {
  sending: 'Your answer is on its way.',
  sent: 'Your answer is with its owner’s page.',
  failed: 'Your answer could not be sent.',
  given: 'Your answer was given to the server.',
  late: 'Too late: it was answered or withdrawn before.',
  refused: 'Refused: that is no answer to what was asked.',
  closed: 'Not given: watchers may not answer now.',
}
