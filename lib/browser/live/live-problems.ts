import type { Problem } from '@/lib/protocol/problem'

export const LIVE_SHARE_PROBLEMS = {
  outOfStep: {
    code: 'LIVE_OUT_OF_STEP',
    title: 'Live sharing has ended',
    cause: 'The server has other pieces of this live share than this page sent; perhaps another tab sends too.',
    action: 'Start a new one. What watchers have seen, they keep.',
  },
  full: {
    code: 'LIVE_FULL',
    title: 'The live share is full',
    cause: 'A live share may hold 64 MiB, and one piece of it 5 MiB, compressed and encrypted.',
    action: 'Start a new one, or share the session as a file when it is done.',
  },
} as const satisfies Record<string, Problem>
